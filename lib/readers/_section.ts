import { splitOf, words } from "../naming.ts";
import type { Row } from "./_delimited.ts";

/** Words that say no more beside the data: `Validation set`, `train metrics`. */
const BESIDE =
  /^(?:set|data|dataset|phase|results?|metrics?|log|history|curves?|loss|losses)$/;

/** The data that the rows below were measured on, where a row is a heading that says just that: `Training`, `# val`. */
export function sectionIn({ cells: [first = "", ...others] }: Row):
  | string
  | undefined {
  if (first.length > 40 || others.some((cell) => cell !== "")) return undefined;
  const all = words(first);
  const splits = all.filter((word) => splitOf(word) !== null);
  return splits.length === 1 &&
      all.every((word) => splitOf(word) !== null || BESIDE.test(word))
    ? splits[0]
    : undefined;
}
