import { type Template, templateOf, templateOfNames } from "./template.ts";
import { type Words, wordsOf } from "./words.ts";

/** How many are remembered; the lines of a log have few skeletons. */
const MOST = 20_000;

/** What lines mean, worked out once for all that are alike. */
export class Meanings {
  readonly #lines = new Map<string, Template>();
  readonly #rows = new Map<string, Template>();
  readonly #words = new Map<string, Words>();

  /** What a line with numbers means, by its skeleton. */
  ofLine(skeleton: string): Template {
    return remembered(this.#lines, skeleton, () => templateOf(skeleton));
  }

  /** What numbers under these names mean. */
  ofNames(names: readonly string[]): Template {
    return remembered(
      this.#rows,
      names.join("\n"),
      () => templateOfNames(names),
    );
  }

  /** What a line without a number says. */
  ofWords(line: string): Words {
    return line.length < 200
      ? remembered(this.#words, line, () => wordsOf(line))
      : wordsOf(line);
  }
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  let found = known.get(key);
  if (found === undefined) {
    found = find();
    if (known.size < MOST) known.set(key, found);
  }
  return found;
}
