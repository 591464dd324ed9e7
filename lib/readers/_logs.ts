import { folderOf, type LogFile, nameOf } from "../log_file.ts";
import type { Claim, Log } from "./_log.ts";
import type { Reader } from "./_reader.ts";
import { isSettings } from "./_settings.ts";

/** Files that hold no log, whatever is in them: code, pictures, weights, documents. */
const NO_LOG =
  /\.(?:py|pyc|pyi|ipynb|js|ts|m?c?js|sh|bat|ps1|c|cc|cpp|cu|h|hpp|rs|go|java|jl|r|m|md|rst|tex|pdf|docx?|pptx?|html?|css|png|jpe?g|gif|svg|bmp|webp|tiff?|mp[34]|wav|flac|avi|mov|pt|pth|ckpt|h5|hdf5|keras|pb|onnx|tflite|safetensors|bin|gguf|model|joblib|so|dll|exe|whl|lock|cfg|ini|tmp|swp|db-shm|db-journal)$/i;

/** Whether a file found in a folder may be a log, by its name alone. */
export function mayBeLog(path: string): boolean {
  return !NO_LOG.test(path) && !nameOf(path).startsWith(".") &&
    nameOf(folderOf(path)) !== HYDRA &&
    (!IN_GUILD.test(path) || OF_GUILD.test(path));
}

/** Whether a file, by its name, is no log but says more about one beside it. */
export function isBeside(path: string): boolean {
  return isSettings(path) || WRITE_AHEAD.test(path);
}

/** What a database of SQLite has not taken over yet. */
const WRITE_AHEAD = /-wal$/;

/**
 * Groups files into logs: those that belong together, and each other one by itself, with what the
 * files `beside` them say of their settings.
 */
export function toLogs(
  all: readonly LogFile[],
  beside: readonly LogFile[],
  readers: readonly Reader[],
): Log[] {
  const files = withoutGuild(all);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const settings = Map.groupBy(beside, ({ path }) => folderOf(path));
  const logs = new Map<string, Log>();
  const free = new Set(byPath.keys());
  const [special, general] = [false, true].map((any) =>
    readers.filter(({ general = false }) => general === any)
  );
  for (const reader of [...special!, ...general!]) {
    for (const claim of reader.claims?.([...free]) ?? []) {
      const log = claimed(claim, reader.id, byPath, settings);
      const { files, printed = [], passedOver = [] } = claim;
      for (const path of [...files, ...printed, ...passedOver]) {
        free.delete(path);
      }
      logs.set(claim.files[0], log);
    }
  }
  return files.flatMap((file) => {
    const log = logs.get(file.path);
    if (log) return [log];
    if (!free.has(file.path)) return [];
    return [{
      path: file.path,
      files: [file],
      near: near(file.path, settings),
    }];
  });
}

function claimed(
  { path, files, printed = [] }: Claim,
  reader: string,
  byPath: ReadonlyMap<string, LogFile>,
  settings: Settings,
): Log {
  const [main, ...others] = files.map((path) => byPath.get(path)!);
  return {
    path,
    files: [main!, ...others],
    reader,
    printed: printed.map((path) => byPath.get(path)!),
    near: [
      ...settings.get(path) ?? [],
      ...near(files[0], settings),
    ],
  };
}

type Settings = ReadonlyMap<string, readonly LogFile[]>;

/** Where Hydra keeps the settings of the run beside it. */
export const HYDRA = ".hydra";

/** Where Guild keeps what a run printed, the scalars it found in that, and its settings in `attrs/flags`. */
export const GUILD = ".guild";
const IN_GUILD = /(?:^|\/)\.guild\//;
const OF_GUILD = /(?:^|\/)\.guild\/(?:output|events\.out\.tfevents[^/]*)$/;
const ATTRS = `${GUILD}/attrs`;

/** The same without what Guild kept of a run that wrote a log itself; what it printed says more than the scalars. */
function withoutGuild(files: readonly LogFile[]): readonly LogFile[] {
  const kept = files.filter(({ path }) => OF_GUILD.test(path));
  if (kept.length === 0) return files;
  const runOf = (path: string) => folderOf(folderOf(path));
  const printed = new Set(
    kept.filter(({ path }) => nameOf(path) === "output")
      .map(({ path }) => runOf(path)),
  );
  const told = new Set(
    files.filter((file) => !kept.includes(file))
      .flatMap(({ path }) => foldersOf(path)),
  );
  return files.filter((file) =>
    !kept.includes(file) ||
    (!told.has(runOf(file.path)) &&
      (nameOf(file.path) === "output" || !printed.has(runOf(file.path))))
  );
}

/** The folders that a path lies in, from the innermost on. */
function foldersOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === "" ? [""] : [folder, ...foldersOf(folder)];
}

/** Where W&B and SwanLab keep the settings of the run beside it. */
const FILES = "files";

/** Hidden folders that hold runs or their settings: Neptune keeps runs that are offline in one. */
export const HIDDEN: ReadonlySet<string> = new Set([
  HYDRA,
  GUILD,
  ".neptune",
]);

/** Folders inside a run's own: its settings lie one level up. */
const INNER =
  /^(?:checkpoint-\d+|checkpoints?|vis_data|train|training|val|valid|validation|eval|test|logs?|files|metrics|tensorboard|tb|\d{8}_\d{6})$/i;

function near(path: string, settings: Settings): readonly LogFile[] {
  const folder = folderOf(path);
  const here = [
    ...[HYDRA, FILES, nameOf(folder) === GUILD ? "attrs" : ATTRS].flatMap(
      (inner) =>
        settings.get(folder === "" ? inner : `${folder}/${inner}`) ?? [],
    ),
    ...settings.get(folder) ?? [],
  ];
  return INNER.test(nameOf(folder) || ".")
    ? [...settings.get(folderOf(folder)) ?? [], ...here]
    : here;
}
