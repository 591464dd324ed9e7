import { countsSteps, resolve, splitOf, words } from "../naming.ts";
import { splitWord } from "./label.ts";

// What is no measure of any part of the data.
const NEITHER: ReadonlySet<string> = new Set([
  "learning_rate",
  "grad_norm",
  "momentum",
  "weight_decay",
]);

/** A name with the split of the line it stands in, where it says none itself. */
export function coloured(name: string, split: string | undefined): string {
  if (split === undefined) return name;
  const { split: own, quantity } = resolve(name);
  if (own !== null || countsSteps(name)) return name;
  return NEITHER.has(quantity) && splitOf(split.split("_")[0]!) !== "train"
    ? name
    : `${split}/${name}`;
}

// Something like a word for a split; `words` looks closer.
const ANY =
  /t(?:ra?in|rn|est|st|e\b|r\b)|va?l|va\b|dev|ev[al]|cv|held|hold|tre|[训訓验驗评校测測]/i;

/** A line of more words is about something else. */
const MOST = 6;

/** The split that a short line is about: `Test on Epoch 3`, `--> EVAL PERFORMANCE`. */
export function splitIn(line: string): string | undefined {
  if (line.length > 80 || !ANY.test(line)) return undefined;
  const all = words(line).filter((word) => !/^\d/.test(word));
  if (all.length > MOST) {
    // `SASRec-run-1: complete scores on valid set:`
    const last = line.replace(/[\s:]+$/, "").lastIndexOf(": ");
    return last < 0 ? undefined : splitIn(line.slice(last + 2));
  }
  const said = all.filter((word) => splitOf(word) !== null);
  const alone = new Set(said.map((word) => splitOf(word))).size === 1;
  return alone ? said[0] : splitWord(line);
}
