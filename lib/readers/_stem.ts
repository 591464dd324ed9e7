import { nameOf } from "../log_file.ts";
import { axisOf, isKnown, splitOf, words } from "../naming.ts";
import { isNameless } from "./_header.ts";
import { isModel } from "./_models.ts";

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

/** Names of columns, those that have none called as the file, where its name tells what they are. */
export function calledAsFile(
  names: readonly string[],
  path: string,
): readonly string[] {
  const data = names.filter((name) => name !== "" && axisOf(name) === null);
  if (!isTelling(path)) return names;
  if (data.length > 1 && data.every(isModel)) {
    return names.map((name) =>
      data.includes(name) ? `${stemOf(path)}/${name}` : name
    );
  }
  if (!data.every(isNameless)) return names;
  const own = namesIn(stemOf(path), data.length);
  return names.map((name) => own[data.indexOf(name)] ?? name);
}

/** The names that a file's name tells of that many columns: `train_val_loss` of two. */
function namesIn(stem: string, columns: number): string[] {
  if (columns === 1) return [stem];
  const all = words(stem);
  const splits = all.filter((word) => splitOf(word) !== null);
  if (splits.length !== columns) return [];
  const rest = all.filter((word) => splitOf(word) === null);
  return splits.map((split) => [split, ...rest].join("_"));
}
