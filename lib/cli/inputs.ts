import { folderOf, type LogFile } from "../log_file.ts";
import { isBeside, mayBeLog } from "../readers/mod.ts";
import { globToRegExp, isGlob, rootOf } from "./_glob.ts";
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
  }
  | { readonly kind: "stdin" }
  | {
    readonly kind: "missing";
    readonly path: string;
    readonly code: "not-found" | "not-readable";
  };

/** What the arguments name, in their order; files named one after the other may be one log. */
export async function* inputsOf(
  paths: readonly string[],
  world: Disk,
): AsyncGenerator<Input> {
  let files: LogFile[] = [];
  for (const path of paths) {
    const found = await inputOf(path, world);
    if (found.kind === "files" && found.searched === undefined) {
      files.push(...found.files);
      continue;
    }
    if (files.length > 0) yield await named(files, world);
    files = [];
    yield found;
  }
  if (files.length > 0) yield await named(files, world);
}

async function inputOf(path: string, world: Disk): Promise<Input> {
  if (path === "-") return { kind: "stdin" };
  try {
    const entry = await world.stat(path);
    if (entry?.kind === "folder") return await inFolder(path, world);
    const paths = entry ? [path] : await matching(path, world);
    if (paths.length === 0) return { kind: "missing", path, code: "not-found" };
    return { kind: "files", files: await opened(paths, world), beside: [] };
  } catch {
    return { kind: "missing", path, code: "not-readable" };
  }
}

/** Files that the user named, with the settings that lie beside them. */
async function named(
  files: readonly LogFile[],
  world: Disk,
): Promise<Input> {
  const own = new Set(files.map(({ path }) => path));
  const folders = new Set([...own].map((path) => folderOf(path)));
  const beside: LogFile[] = [];
  for (const folder of folders) {
    try {
      const entries = await world.list(folder || ".");
      const paths = entries.filter(({ kind, path }) =>
        kind === "file" && isBeside(path) && !own.has(path)
      ).map(({ path }) => path);
      beside.push(...await opened(paths, world));
    } catch {
      // A file that may be read in a folder that may not: then nothing is known beside it.
    }
  }
  return { kind: "files", files, beside };
}

async function inFolder(folder: string, world: Disk): Promise<Input> {
  const paths = (await Array.fromAsync(filesUnder(folder, world)))
    .map(({ path }) => path);
  const settings = paths.filter(isBeside);
  const logs = paths.filter((path) => !isBeside(path) && mayBeLog(path));
  return {
    kind: "files",
    files: await opened(logs, world),
    beside: await opened(settings, world),
    searched: folder,
  };
}

async function matching(path: string, world: Disk): Promise<string[]> {
  if (!isGlob(path)) return [];
  const found: string[] = [];
  const pattern = regExpOf(path);
  if (!pattern) return [];
  for await (const file of filesUnder(rootOf(path), world)) {
    if (pattern.test(file.path)) found.push(file.path);
  }
  return found;
}

/** `[z-a]` means nothing. */
function regExpOf(glob: string): RegExp | undefined {
  try {
    return globToRegExp(glob);
  } catch {
    return undefined;
  }
}

async function opened(
  paths: readonly string[],
  world: Disk,
): Promise<LogFile[]> {
  const files: LogFile[] = [];
  for (const path of paths) files.push(await world.open(path));
  return files;
}

// Folders of tools, never of runs.
const PASSED_OVER = new Set(["node_modules", "__pycache__"]);

async function* filesUnder(
  folder: string,
  world: Disk,
): AsyncGenerator<Entry> {
  let entries: readonly Entry[];
  try {
    entries = await world.list(folder);
  } catch {
    return;
  }
  const byPath = (a: Entry, b: Entry) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  for (const entry of entries.toSorted(byPath)) {
    const name = entry.path.slice(entry.path.lastIndexOf("/") + 1);
    if (name.startsWith(".") || PASSED_OVER.has(name)) continue;
    if (entry.kind === "file") yield entry;
    else yield* filesUnder(entry.path, world);
  }
}
