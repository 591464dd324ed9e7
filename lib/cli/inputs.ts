import { globToRegExp, isGlob, rootOf } from "./_glob.ts";
import type { Entry, World } from "./world.ts";

/** One thing to read, or why there is nothing. */
export type Input =
  | {
    readonly kind: "file";
    readonly path: string;
    /** Found by searching a folder: what is no log there is passed over. */
    readonly searched: boolean;
  }
  | { readonly kind: "stdin" }
  | {
    readonly kind: "missing";
    readonly path: string;
    readonly code: "not-found" | "not-readable";
  }
  | { readonly kind: "end-of-folder"; readonly path: string };

/** What the arguments name, in their order; entries of a folder by name. */
export async function* inputsOf(
  paths: readonly string[],
  isLogName: (path: string) => boolean,
  world: World,
): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === "-") {
      yield { kind: "stdin" };
      continue;
    }
    let entry: Entry | null;
    try {
      entry = await world.stat(path);
    } catch {
      yield { kind: "missing", path, code: "not-readable" };
      continue;
    }
    if (entry?.kind === "file") yield { kind: "file", path, searched: false };
    else if (entry?.kind === "folder") {
      yield* inFolder(path, isLogName, world);
    } else yield* matching(path, world);
  }
}

async function* inFolder(
  folder: string,
  isLogName: (path: string) => boolean,
  world: World,
): AsyncGenerator<Input> {
  for await (const { path } of filesUnder(folder, world)) {
    if (isLogName(path)) yield { kind: "file", path, searched: true };
  }
  yield { kind: "end-of-folder", path: folder };
}

async function* matching(path: string, world: World): AsyncGenerator<Input> {
  let found = false;
  if (isGlob(path)) {
    let pattern: RegExp;
    try {
      pattern = globToRegExp(path);
    } catch {
      // `[z-a]` means nothing.
      yield { kind: "missing", path, code: "not-found" };
      return;
    }
    for await (const file of filesUnder(rootOf(path), world)) {
      if (!pattern.test(file.path)) continue;
      found = true;
      yield { kind: "file", path: file.path, searched: false };
    }
  }
  if (!found) yield { kind: "missing", path, code: "not-found" };
}

// Folders of tools, never of runs.
const PASSED_OVER = new Set(["node_modules", "__pycache__"]);

async function* filesUnder(
  folder: string,
  world: World,
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
