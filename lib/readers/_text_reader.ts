import { readText, type Rewriting } from "./_read_text.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** What one program prints, where its words mean more than they say. */
export interface Dialect {
  readonly id: string;
  readonly writtenBy: readonly string[];
  /** What a line looks like that only this program prints; matched against single lines. */
  readonly mark: RegExp;
  /** How many such lines the beginning of a log must have. */
  readonly least?: number;
  /** Makes lines that say by themselves what they mean. */
  readonly rewriting: Rewriting;
}

/** The reader of a dialect: its lines, said plainly, are read like any printed text. */
export function textReader(
  { id, writtenBy, mark, least = 2, rewriting }: Dialect,
): Reader {
  return {
    id,
    writtenBy,
    extensions: [".log", ".txt", ".out"],
    sniff(head) {
      let found = 0;
      for (const line of headText(head).split(/[\r\n]+/)) {
        if (line.length < 2_000 && mark.test(line) && ++found >= least) {
          return 0.95;
        }
      }
      return 0;
    },
    read(log) {
      return readText(log, id, rewriting);
    },
  };
}
