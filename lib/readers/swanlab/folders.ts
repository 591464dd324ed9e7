import { folderOf, nameOf } from "../../log_file.ts";
import type { Claim } from "../_log.ts";

/** What all runs of a folder are listed in, where their points lie in folders of logs. */
export const LIST = "runs.swanlab";

/** What else the folder of a run holds: the same points again, or nothing of curves. */
const OTHERS =
  /^(?:(?:logs|media|debug|console)\/|files\/(?:swanlab-metadata\.json|requirements\.txt|conda\.ya?ml)$)/;

/** What a run printed. */
const PRINTED = /^console\/[^/]*\.log$/;

/** The points of a metric: `run-…/logs/METRIC/1000.log`. */
const POINTS = /^([^/]+)\/logs\/([^/]+)\/\d+\.log$/;

/** Where a file of points stands in the folder of all runs. */
export function placeOf(
  path: string,
  list: string,
): { readonly run: string; readonly metric: string } | undefined {
  const [, run, metric] = POINTS.exec(within(path, folderOf(list))) ?? [];
  return run === undefined ? undefined : { run, metric: metric! };
}

/** The runs among paths: each run file with its folder, and each list of runs with theirs. */
export function runFolders(paths: readonly string[]): Claim[] {
  const files = paths.filter((path) =>
    path.endsWith(".swanlab") && nameOf(path) !== LIST
  );
  const runs = [...Map.groupBy(files, folderOf)].flatMap(([folder, files]) =>
    // Run files that somebody gathered in one folder are runs by themselves.
    files.length > 1
      ? files.map((path): Claim => ({ path, files: [path] }))
      : files.map((path): Claim => ({
        path: /^run-/.test(nameOf(folder)) ? folder : path,
        files: [path],
        printed: inside(folder, paths, PRINTED),
        passedOver: inside(folder, paths, OTHERS),
      }))
  );
  const claimed = new Set(runs.flatMap(({ passedOver = [] }) => passedOver));
  const lists = paths.filter((path) => nameOf(path) === LIST);
  return [
    ...runs,
    ...lists.flatMap((list) =>
      listed(list, paths.filter((path) => !claimed.has(path)))
    ),
  ];
}

/** A list of runs with their points. */
function listed(list: string, paths: readonly string[]): Claim[] {
  const points = paths.filter((path) => placeOf(path, list) !== undefined);
  const folders = new Set(points.map((path) => placeOf(path, list)!.run));
  const isPoints = new Set(points);
  return points.length === 0 ? [] : [{
    path: list,
    files: [list, ...points],
    passedOver: [...folders].flatMap((run) => {
      const folder = below(folderOf(list), run);
      return [OTHERS, PRINTED].flatMap((kind) => inside(folder, paths, kind));
    }).filter((path) => !isPoints.has(path)),
  }];
}

/** The paths of a kind that lie in a folder. */
function inside(
  folder: string,
  paths: readonly string[],
  kind: RegExp,
): string[] {
  return paths.filter((path) => kind.test(within(path, folder)));
}

/** A path as it is called from a folder; nothing where it lies elsewhere. */
function within(path: string, folder: string): string {
  const start = below(folder, "");
  return path.startsWith(start) ? path.slice(start.length) : "";
}

function below(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
