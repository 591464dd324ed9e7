import { folderOf, nameOf } from "../../log_file.ts";
import type { Claim } from "../_log.ts";

const MAIN = /\.wandb$|(?:^|\/)wandb-history\.jsonl$/;

/** Whether a file holds the rows of a history: what versions before 0.10 wrote. */
export function isHistory(path: string): boolean {
  return nameOf(path) === "wandb-history.jsonl";
}

function runFolderOf(path: string): string {
  const folder = folderOf(path);
  return isHistory(path) && nameOf(folder) === "files"
    ? folderOf(folder)
    : folder;
}

/** What else a run's folder holds: nothing of it is a curve. */
const OTHERS =
  /^(?:files\/)?(?:wandb-(?:summary|metadata)\.json|wandb-events\.jsonl|requirements\.txt|conda-environment\.ya?ml)$|^logs\/debug[^/]*\.log$|\.wandb\.synced$|^files\/media\//;

function claimsIn(folder: string, paths: readonly string[]): Claim[] {
  const start = folder === "" ? "" : `${folder}/`;
  const inside = paths.filter((path) => path.startsWith(start));
  const records = inside.filter((path) =>
    path.endsWith(".wandb") && folderOf(path) === folder
  );
  // Run files that somebody gathered in one folder are runs by themselves.
  if (records.length > 1) {
    return records.map((path) => ({ path, files: [path] }));
  }
  const rest = (path: string) => path.slice(start.length);
  const rows = inside.filter((path) =>
    isHistory(path) && runFolderOf(path) === folder
  );
  const [main, ...more] = [...records, ...rows];
  if (main === undefined) return [];
  return [{
    path: main,
    files: [main, ...more],
    printed: inside.filter((path) => rest(path) === "files/output.log"),
    passedOver: inside.filter((path) => OTHERS.test(rest(path))),
  }];
}

/** The runs among paths: the folder of each is one log. */
export function runFolders(paths: readonly string[]): Claim[] {
  const folders = paths.filter((path) => MAIN.test(path)).map(runFolderOf);
  return [...new Set(folders)].flatMap((folder) => claimsIn(folder, paths));
}
