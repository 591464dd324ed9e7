import { folderOf, nameOf } from "../../log_file.ts";
import type { Log } from "../_log.ts";
import { type Events, readEvents } from "./events.ts";
import { isSplit } from "./folders.ts";
import type { Framing } from "./records.ts";
import { type Runs, runsOf } from "./runs.ts";
import { Store } from "./store.ts";

/** What a run recorded in its folder and in those that belong to it. */
export interface Recorded {
  /** Its folder, below that of the log; empty for that itself. */
  readonly folder: string;
  /** Its settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What stands in each of its folders, and what that puts before the names there. */
  readonly parts: readonly { readonly prefix: string; readonly runs: Runs }[];
  /** How its files were read. */
  readonly framings: readonly Framing[];
  /** Closing results that are no curve. */
  readonly results: readonly string[];
}

interface Folder extends Runs {
  readonly path: string;
  readonly results: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly framings: readonly Framing[];
}

/** Reads the event files of a log and puts the folders of each run together. */
export async function recordedIn({ path, files }: Log): Promise<Recorded[]> {
  const root = path === files[0].path ? folderOf(path) : path;
  const byFolder = Map.groupBy(files, (file) => folderOf(file.path));
  const store = new Store();
  const read: [path: string, all: Events[]][] = [];
  for (const [path, files] of byFolder) {
    const all: Events[] = [];
    for (const file of files) all.push(await readEvents(file, store));
    read.push([path, all]);
  }
  store.end();
  const folders = read.map(([path, all]) => folderOfEvents(path, all));
  const paths = new Set(byFolder.keys());
  const byRun = Map.groupBy(folders, (folder) => runFolder(folder, paths));
  return [...byRun].map(([run, parts]) => recorded(run, parts, root));
}

/** What the event files of one folder hold. */
function folderOfEvents(path: string, all: readonly Events[]): Folder {
  const found = runsOf(all.flatMap(({ sessions }) => sessions));
  const metrics = all.flatMap(({ results }) => results);
  return {
    path,
    ...found,
    results: takeResults(found, metrics),
    settings: Object.assign({}, ...all.map(({ settings }) => settings)),
    framings: all.map(({ framing }) => framing),
  };
}

/** Takes out what the hparams plugin shows as a result and is no curve. */
function takeResults({ runs }: Runs, metrics: readonly string[]): string[] {
  const singles = runs.flatMap((run) =>
    metrics.filter((tag) => run.get(tag)?.length === 1)
  );
  for (const run of runs) for (const tag of singles) run.delete(tag);
  return [...new Set(singles)];
}

/** The folder of the run that a folder belongs to: its own, or the one around it. */
function runFolder(folder: Folder, paths: ReadonlySet<string>): string {
  const { path } = folder;
  const around = folderOf(path);
  const run = runOfScalars(folder, paths);
  if (run !== undefined) return run;
  if (isSplit(path, paths)) return around;
  const belongs = paths.has(around) &&
    (isOfScalars(folder) || isResult(folder));
  return belongs ? around : path;
}

/** The run whose `add_scalars` made a folder in the way of tensorboardX, `RUN/TAG/CURVE`. */
function runOfScalars(
  { path, runs }: Folder,
  paths: ReadonlySet<string>,
): string | undefined {
  const [tag, ...others] = new Set(runs.flatMap((run) => [...run.keys()]));
  if (tag === undefined || others.length > 0) return undefined;
  const around = folderOf(path);
  const run = around.slice(0, -tag.length - 1);
  return `/${around}`.endsWith(`/${tag}`) && paths.has(run) ? run : undefined;
}

/** Whether `add_scalars` made a folder: it is called by the tag in it, and by one of its curves. */
function isOfScalars({ path, runs }: Folder): boolean {
  const tags = runs.flatMap((run) => [...run.keys()]);
  return tags.length > 0 &&
    tags.every((tag) =>
      nameOf(path).startsWith(`${tag.replaceAll("/", "_")}_`)
    );
}

/** Whether `add_hparams` made a folder: it holds settings and results. */
function isResult({ settings, runs }: Folder): boolean {
  return Object.keys(settings).length > 0 &&
    runs.every(({ size }) => size === 0);
}

function recorded(
  run: string,
  folders: readonly Folder[],
  root: string,
): Recorded {
  return {
    folder: run === root ? "" : run.slice(root === "" ? 0 : root.length + 1),
    settings: Object.assign({}, ...folders.map(({ settings }) => settings)),
    parts: folders.filter((one) => one.runs.some(({ size }) => size > 0))
      .map((one) => ({
        prefix: one.path === run ? "" : `${nameOf(one.path)}/`,
        runs: one,
      })),
    framings: folders.flatMap(({ framings }) => framings),
    results: folders.flatMap(({ results }) => results),
  };
}
