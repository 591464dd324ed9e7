import type { Bar } from "./bar.ts";
import type { Template } from "./template.ts";

/** What a bar showed last. */
export interface Drawn {
  /** The line it was drawn on last. */
  readonly at: number;
  /** What it showed beside itself, as text. */
  readonly shows: string;
  /** The data that its title names. */
  readonly split: string | undefined;
  /** Whether it had come to its end. */
  readonly done: boolean;
}

interface Drawing extends Drawn {
  readonly title: string;
  readonly count: number;
  readonly total: number;
}

const NUMBERS = /[A-Za-z_]\w*\s*[=:]\s*(?:[-+.\d]|nan|inf)/i;

/** How many states of one bar are kept. */
const MOST = 100_000;

/** Follows progress bars, which are drawn again and again: what they showed last counts. */
export class Bars {
  readonly #open = new Map<string, Drawing>();
  readonly #trail: (Drawn & { readonly count: number })[] = [];
  #begun = 0;

  /** Takes what an empty bar shows for what the one in its place had come to: it is of the epoch before. */
  complete({ title, count, shows }: Bar): void {
    const key = keyOf(title);
    const before = this.#open.get(key);
    if (count > 0 || !before?.count || !NUMBERS.test(shows)) return;
    this.#open.set(key, { ...before, shows, done: true });
  }

  /** Draws a bar anew; gives the one that stood in its place and had come to an end, if any. */
  draw(
    bar: Bar,
    split: string | undefined,
    at: number,
  ): Drawn | undefined {
    this.complete(bar);
    const key = keyOf(bar.title);
    const before = this.#open.get(key);
    const begins = before !== undefined &&
      (bar.total !== before.total || bar.count < before.count);
    // A bar that is done may be drawn empty before the next one begins.
    if (
      begins && before.done && bar.count === 0 && bar.total === before.total
    ) return undefined;
    const shows = NUMBERS.test(bar.shows)
      ? bar.shows
      : begins
      ? ""
      : before?.shows ?? "";
    this.#open.set(key, {
      title: bar.title,
      count: bar.count,
      total: bar.total,
      at,
      shows,
      split,
      done: bar.count >= bar.total || (!begins && before?.done === true),
    });
    this.#follow(
      { at, shows: bar.shows, split, done: true, count: bar.count },
      begins || before === undefined,
    );
    return begins ? before : undefined;
  }

  // All that the first bar with numbers showed, until there is another.
  #follow(drawn: Drawn & { readonly count: number }, begins: boolean): void {
    if (!NUMBERS.test(drawn.shows)) return;
    if (begins || this.#begun === 0) this.#begun++;
    if (this.#begun > 1 || this.#trail.length >= MOST) {
      this.#trail.length = 0;
      return;
    }
    if (this.#trail.at(-1)?.count === drawn.count) this.#trail.pop();
    this.#trail.push(drawn);
  }

  /** Each state of the only bar there was, by its count; none where there were several. */
  get only(): readonly (Drawn & { readonly count: number })[] {
    return this.#begun === 1 ? this.#trail : [];
  }

  /** What all bars showed last; they begin anew. */
  finish(): readonly Drawn[] {
    if (this.#open.size === 0) return [];
    const all = [...this.#open.values()];
    this.#open.clear();
    return all;
  }
}

function keyOf(title: string): string {
  return title.replace(/\d+/g, "0");
}

const STALE = /^(?:val|valid|validation|eval|test|dev)[\W_]/i;

/** The fields of a bar that was not done, without the validation of the epoch before that it still shows. */
export function freshOf(template: Template): Template {
  return {
    ...template,
    fields: template.fields.filter(({ name }) => !STALE.test(name)),
  };
}
