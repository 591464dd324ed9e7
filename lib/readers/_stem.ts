import { nameOf } from "../log_file.ts";
import { axisOf, isKnown, splitOf, words } from "../naming.ts";

/** A file's name without its ends: `train_loss` of `logs/train_loss.csv`. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/(?:\.[a-z]\w{0,4})+$/i, "");
}

/** Whether the name of a file says what its numbers are. */
export function isTelling(path: string): boolean {
  const stem = stemOf(path);
  return isKnown(stem) && axisOf(stem) === null;
}

/** Whether a name says no more than the data: `train`, `val`. */
export function isSplitOnly(name: string): boolean {
  const all = words(name);
  return all.length === 1 && splitOf(all[0]!) !== null;
}
