/**
 * Files and folders of this machine.
 *
 * @module
 */
import type { LogFile } from "../log_file.ts";
import type { Entry } from "./world.ts";

/** What is there, links followed; `null` when nothing is. */
export async function stat(path: string): Promise<Entry | null> {
  try {
    const { isDirectory, isFile, size, mtime, dev, ino } = await Deno.stat(
      path,
    );
    return isDirectory ? { path, kind: "folder" } : {
      path,
      kind: "file",
      version: `${size} ${mtime?.getTime()}`,
      ...isFile && ino !== null ? { id: `${dev} ${ino}` } : {},
    };
  } catch (error) {
    const isMissing = error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory;
    if (isMissing) return null;
    throw error;
  }
}

/** The entries of a folder, in any order. */
export async function list(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (
    const { name, isFile, isDirectory, isSymlink } of Deno.readDir(folder)
  ) {
    const path = folder === "."
      ? name
      : `${folder.replace(/\/+$/, "")}/${name}`;
    if (isDirectory) entries.push({ path, kind: "folder" });
    else if (isFile) entries.push({ path, kind: "file" });
    // A link to a file is read; one to a folder may lead in a circle.
    else if (isSymlink && await isFileLink(path)) {
      entries.push({ path, kind: "file" });
    }
  }
  return entries;
}

/** A link that leads in a circle is none to a file. */
async function isFileLink(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}

/** Bytes read at a time. */
const PIECE = 2 ** 20;

/** A file, to be read piece by piece. */
export async function open(path: string): Promise<LogFile> {
  const { size, isFile } = await Deno.stat(path);
  if (!isFile) {
    // It brings the readers with it, and few open a pipe.
    const { held } = await import("./held.ts");
    using pipe = await Deno.open(path);
    return await held(pipe.readable, path);
  }
  return {
    path,
    size,
    async slice(from, to) {
      // No system goes to a place that a broken log may tell.
      if (from >= size) return new Uint8Array();
      using file = await Deno.open(path);
      if (from > 0) await file.seek(from, Deno.SeekMode.Start);
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
      let filled = 0;
      while (filled < bytes.length) {
        const got = await file.read(bytes.subarray(filled));
        if (got === null) break;
        filled += got;
      }
      return bytes.subarray(0, filled);
    },
    async *chunks() {
      using file = await Deno.open(path);
      let [piece, next] = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
      let reading = file.read(piece);
      try {
        for (;;) {
          const got = await reading;
          if (got === null) return;
          // The next piece is read while this one is used.
          reading = file.read(next);
          yield piece.subarray(0, got);
          [piece, next] = [next, piece];
        }
      } finally {
        await reading;
      }
    },
  };
}
