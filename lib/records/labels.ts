import { splitOf, words } from "../naming.ts";

const NAMES = new Set(
  ["set", "split", "mode", "phase", "subset", "stage", "partition"],
);

/** Whether a column of this name may say which data a record was measured on. */
export function isLabel(name: string): boolean {
  return NAMES.has(words(name).join(" "));
}

/** Whether labels name splits: `train`, `val`. A record without a label leaves a hole. */
export function areSplits(labels: readonly string[]): boolean {
  const all = [...new Set(labels)].filter((label) => label !== undefined);
  return all.length > 0 &&
    all.every((label) => splitOf(label.toLowerCase()) !== null);
}
