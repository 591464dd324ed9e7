import { folderOf, type LogFile } from "../log_file.ts";
import { HIDDEN, HYDRA, isBeside, mayBeLog } from "../readers/mod.ts";
import { globMatcher, isGlob, rootOf } from "./_glob.ts";
import type { Disk, Entry } from "./world.ts";

/** One thing to read, or why there is nothing. */
export type Input =
  | {
    readonly kind: "files";
    readonly files: readonly LogFile[];
    /** Files beside them that tell settings. */
    readonly beside: readonly LogFile[];
    /** The folder that was searched for them: what is no log there is passed over. */
    readonly searched?: string;
    /** What lies there and holds no log, by its name. */
    readonly others?: readonly string[];
  }
  | { readonly kind: "stdin" }
  | Missing;

/** What is not there, or may not be looked at: then the error says why. */
interface Missing {
  readonly kind: "missing";
  readonly path: string;
  readonly error?: unknown;
}

/** What the arguments name, in their order; files named one after the other may be one log. */
export async function* inputsOf(
  paths: readonly string[],
  world: Disk,
): AsyncGenerator<Input> {
  let files: LogFile[] = [];
  for (const path of paths) {
    for await (const found of inputOf(path, world)) {
      if (found.kind === "files" && found.searched === undefined) {
        files.push(...found.files);
        continue;
      }
      if (files.length > 0) yield await named(files, world);
      files = [];
      yield found;
    }
  }
  if (files.length > 0) yield await named(files, world);
}

async function* inputOf(path: string, world: Disk): AsyncGenerator<Input> {
  if (path === "-") return yield { kind: "stdin" };
  if (path === "") return yield { kind: "missing", path };
  try {
    const entry = await world.stat(path);
    if (entry?.kind === "folder") return yield* inFolder(path, world);
    const found = entry ? [entry] : await matching(path, world);
    if (found.length === 0) return yield { kind: "missing", path };
    const { files, missing } = await opened(found, world);
    yield* missing;
    if (files.length > 0) yield { kind: "files", files, beside: [] };
  } catch (error) {
    yield { kind: "missing", path, error };
  }
}

/** Files that the user named, with the settings that lie beside them. */
async function named(
  files: readonly LogFile[],
  world: Disk,
): Promise<Input> {
  const own = new Set(files.map(({ path }) => path));
  const folders = new Set(
    [...own].map((path) => folderOf(path) || ".")
      .flatMap((folder) => [folder, `${folder}/${HYDRA}`]),
  );
  const beside: LogFile[] = [];
  for (const folder of folders) {
    try {
      const entries = await world.list(folder);
      const settings = entries.filter(({ kind, path }) =>
        kind === "file" && isBeside(path) && !own.has(path)
      );
      beside.push(...(await opened(settings, world)).files);
    } catch {
      // A file that may be read in a folder that may not: then nothing is known beside it.
    }
  }
  return { kind: "files", files, beside };
}

async function* inFolder(
  folder: string,
  world: Disk,
): AsyncGenerator<Input> {
  const found = await Array.fromAsync(filesUnder(folder, world));
  const [may, others] = partition(
    found,
    ({ path, kind }) => kind === "missing" || isBeside(path) || mayBeLog(path),
  );
  const { files, missing } = await opened(may, world);
  yield* missing;
  const [beside, logs] = partition(files, ({ path }) => isBeside(path));
  yield {
    kind: "files",
    files: logs,
    beside,
    searched: folder,
    others: others.map(({ path }) => path),
  };
}

async function matching(path: string, world: Disk): Promise<Found[]> {
  const isMeant = isGlob(path) ? matcherOf(path) : undefined;
  if (!isMeant) return [];
  const root = rootOf(path);
  const all = await Array.fromAsync(filesUnder(root, world));
  return all.filter((one) =>
    one.kind === "missing"
      ? !(one.path === root && isGone(one))
      : isMeant(one.path)
  );
}

/** Whether a folder is not there: a pattern below it means nothing. */
function isGone({ error }: Missing): boolean {
  return error instanceof Error && error.name === "NotFound";
}

/** `[z-a]` means nothing. */
function matcherOf(glob: string): ((path: string) => boolean) | undefined {
  try {
    return globMatcher(glob);
  } catch {
    return undefined;
  }
}

/** What a search comes upon. */
type Found = Entry | Missing;

async function opened(
  found: readonly Found[],
  world: Disk,
): Promise<{ files: LogFile[]; missing: Missing[] }> {
  const files: LogFile[] = [];
  const missing: Missing[] = [];
  for (const one of found) {
    if (one.kind === "missing") missing.push(one);
    else {
      const { path } = one;
      try {
        files.push(await world.open(path));
      } catch (error) {
        missing.push({ kind: "missing", path, error });
      }
    }
  }
  return { files, missing };
}

function partition<T>(
  all: readonly T[],
  test: (one: T) => boolean,
): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

// Folders of tools, never of runs.
const PASSED_OVER = new Set(["node_modules", "__pycache__"]);

async function* filesUnder(
  folder: string,
  world: Disk,
): AsyncGenerator<Found> {
  let entries: readonly Entry[];
  try {
    entries = await world.list(folder);
  } catch (error) {
    return yield { kind: "missing", path: folder, error };
  }
  const byPath = (a: Entry, b: Entry) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  for (const entry of entries.toSorted(byPath)) {
    const name = entry.path.slice(entry.path.lastIndexOf("/") + 1);
    const isHidden = name.startsWith(".") && !HIDDEN.has(name);
    if (isHidden || PASSED_OVER.has(name)) continue;
    if (entry.kind === "file") yield entry;
    else yield* filesUnder(entry.path, world);
  }
}
