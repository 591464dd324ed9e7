import { isCode } from "./code.ts";
import { splitIn } from "./colour.ts";
import { type Head, headOf } from "./printed_table.ts";
import { pairIn, type Setting } from "./settings.ts";

/** What a line without a number says about those that follow. */
export interface Words {
  /** A name and a text, as lists of settings have them. */
  readonly pair: Setting | undefined;
  /** A program's source. */
  readonly code: boolean;
  /** The name of a group of lines in a box. */
  readonly group: string | undefined;
  /** The names above a printed table. */
  readonly head: Head | undefined;
  /** On which data the following was measured. */
  readonly split: string | undefined;
  /** Whether the next line only repeats a record: `Early stopping, best iteration is:`. */
  readonly repeats: boolean;
  /** Whether all that follows repeats one: `BEST DEV SET METRICS`. */
  readonly sums: boolean;
}

/** Reads a line without a number. */
export function wordsOf(line: string): Words {
  return {
    pair: pairIn(line),
    code: isCode(line),
    // Stable-Baselines3: `| rollout/ | |`
    group: /^\s*\|\s*(\w+\/)\s*\|\s*\|\s*$/.exec(line)?.[1],
    head: headOf(line),
    split: splitIn(line),
    repeats: /\bbest\b.*:\s*$/i.test(line.slice(0, 200)),
    sums: line.length < 80 &&
      /\bbest\b[^.!]*\b(?:metrics|results?|scores?|performance)\b[\W_]*$/i
        .test(line),
  };
}
