import { folderOf, nameOf } from "../../log_file.ts";
import { splitOf, words } from "../../naming.ts";
import type { Claim } from "../_log.ts";

/** What TensorBoard itself goes by. */
const EVENT_FILE = /tfevents/;

/** Words that a folder of a split may be called by beside the split. */
const BESIDE =
  /^(?:logs?|sets?|data|tb|tensorboard|summary|summaries|events|\d+)$/;

/** Splits that a folder alone, beside no other, can be called for: a run may be called `test`. */
const ALONE: ReadonlySet<unknown> = new Set([
  "train",
  "training",
  "val",
  "valid",
  "validation",
]);

/**
 * The folders that event files lie in, each a log: with all folders below one that has event files
 * itself, and with those beside it that hold the other splits of the same run.
 */
export function eventFolders(paths: readonly string[]): Claim[] {
  const files = paths.filter((path) => EVENT_FILE.test(nameOf(path)));
  const folders = new Set(files.map(folderOf));
  const byRoot = Map.groupBy(
    files,
    (path) => rootOf(folderOf(path), folders),
  );
  return [...byRoot].map(([root, [main, ...others]]) => ({
    path: root === "" ? main! : root,
    files: [main!, ...others],
  }));
}

/** The folder of the run, or of the outermost of the runs, that a folder belongs to. */
function rootOf(folder: string, folders: ReadonlySet<string>): string {
  const own = isSplit(folder, folders) ? folderOf(folder) : folder;
  let root = own;
  for (let above = own; above !== "";) {
    above = folderOf(above);
    if (folders.has(above)) root = above;
  }
  return root;
}

/** Whether a folder of event files holds one split of the run in the folder around it. */
export function isSplit(
  folder: string,
  folders: ReadonlySet<string>,
): boolean {
  const split = splitIn(folder);
  if (split === null) return false;
  const around = folderOf(folder);
  if (folders.has(around)) return true;
  const beside = [...folders].filter((other) =>
    other !== folder && folderOf(other) === around
  );
  return beside.some((other) => ![null, split].includes(splitIn(other))) ||
    (beside.length === 0 && ALONE.has(nameOf(folder).toLowerCase()));
}

function splitIn(folder: string) {
  const all = words(nameOf(folder)).filter((word) => !BESIDE.test(word));
  const [word] = all;
  return word !== undefined && all.length === 1 ? splitOf(word) : null;
}
