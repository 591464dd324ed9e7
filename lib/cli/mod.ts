/**
 * The command: connects `main` with the process it runs in.
 *
 * @module
 */
import { main } from "./main.ts";
import type { Entry, Output, World } from "./world.ts";

type Stream = typeof Deno.stdout | typeof Deno.stderr;

/**
 * Runs the command with the arguments, files and streams of this process.
 *
 * @param args What stands after the command's name.
 * @returns When all is written; the exit code is set then.
 */
export async function run(args: readonly string[] = Deno.args): Promise<void> {
  try {
    Deno.exitCode = await main(args, here());
  } catch (error) {
    // The reader of a pipe has seen enough, as `head` does.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

function here(): World {
  return {
    stdin: () => Deno.stdin.readable,
    out: output(Deno.stdout),
    err: output(Deno.stderr),
    noColor: Deno.noColor,
    get columns() {
      const watched = Deno.stdout.isTerminal() || Deno.stderr.isTerminal();
      return watched ? Deno.consoleSize().columns : 80;
    },
    now: () => performance.now(),
    stat,
    list,
    read: (path) => Deno.readFile(path),
    write: (path, text, how) => Deno.writeTextFile(path, text, how),
  };
}

function output(stream: Stream): Output {
  const encoder = new TextEncoder();
  return {
    get isTerminal() {
      return stream.isTerminal();
    },
    async write(text) {
      let bytes = encoder.encode(text);
      while (bytes.length > 0) {
        bytes = bytes.subarray(await stream.write(bytes));
      }
    },
  };
}

async function stat(path: string): Promise<Entry | null> {
  try {
    const { isDirectory } = await Deno.stat(path);
    return { path, kind: isDirectory ? "folder" : "file" };
  } catch (error) {
    const isMissing = error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory;
    if (isMissing) return null;
    throw error;
  }
}

async function list(folder: string): Promise<readonly Entry[]> {
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

if (import.meta.main) await run();
