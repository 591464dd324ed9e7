import { fileOf } from "../../lib/log_file.ts";
import type { Entry, World } from "../../lib/cli/world.ts";

/** A world of files in memory that remembers what was said. */
export interface WorldDouble extends World {
  /** What went to standard output and standard error, and which files were written. */
  readonly said: {
    out: string;
    err: string;
    /** How often standard output was written to. */
    writes: number;
    files: Record<string, string>;
    /** How long each pause was to be, in milliseconds. */
    rests: number[];
  };
}

/** What a double is made of. */
export interface Props {
  /** Contents by path; the folders follow from the paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Standard input, in the pieces in which it arrives. */
  readonly stdin?: readonly string[];
  /** Paths that may not be read or written. */
  readonly forbidden?: readonly string[];
  /** Whether people watch. */
  readonly terminal?: boolean;
  readonly noColor?: boolean;
  /** Lines of the terminal. */
  readonly rows?: number;
  /** What happens in each pause, to the files by path; after the last the user ends it. */
  readonly pauses?:
    readonly ((files: Map<string, string | Uint8Array>) => void)[];
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

/** Makes a world for one call of `main`. */
export function worldOf(
  {
    files = {},
    stdin = [],
    forbidden = [],
    terminal = false,
    noColor = false,
    rows = 24,
    pauses = [],
    tick = 0,
  }: Props = {},
): WorldDouble {
  const encoder = new TextEncoder();
  const said: WorldDouble["said"] = {
    out: "",
    err: "",
    writes: 0,
    files: {},
    rests: [],
  };
  const stored = new Map(Object.entries(files));
  let now = 0;
  let paused = 0;
  const refuse = (path: string) => {
    if (!forbidden.includes(path)) return;
    throw new Deno.errors.PermissionDenied(`Permission denied: ${path}`);
  };
  const isFolder = (path: string) =>
    path === "." || stored.keys().some((file) => file.startsWith(`${path}/`));
  return {
    said,
    stdin: () =>
      ReadableStream.from(stdin.map((piece) => encoder.encode(piece))),
    out: {
      isTerminal: terminal,
      write(text) {
        said.out += text;
        said.writes++;
        return Promise.resolve();
      },
    },
    err: {
      isTerminal: terminal,
      write: (text) => Promise.resolve(void (said.err += text)),
    },
    noColor,
    columns: 80,
    rows,
    pause(ms) {
      said.rests.push(ms);
      const happens = pauses[paused++];
      happens?.(stored);
      return Promise.resolve(happens !== undefined);
    },
    now: () => now += tick,
    async stat(path) {
      await Promise.resolve();
      refuse(path);
      const bare = path.replace(/\/$/, "");
      const content = stored.get(path);
      if (content !== undefined) {
        return { path, kind: "file", version: String(content), id: path };
      }
      return isFolder(bare) ? { path, kind: "folder" } : null;
    },
    async list(folder) {
      await Promise.resolve();
      refuse(folder);
      if (!isFolder(folder.replace(/\/$/, ""))) {
        throw new Deno.errors.NotFound(folder);
      }
      const prefix = folder === "." ? "" : `${folder.replace(/\/$/, "")}/`;
      return entriesUnder(prefix, [...stored.keys()]);
    },
    async open(path) {
      return fileOf(await this.read(path), path);
    },
    async read(path) {
      await Promise.resolve();
      refuse(path);
      const content = stored.get(path);
      if (content === undefined) throw new Deno.errors.NotFound(path);
      return typeof content === "string" ? encoder.encode(content) : content;
    },
    async write(path, text, { append }) {
      await Promise.resolve();
      refuse(path);
      said.files[path] = (append ? said.files[path] ?? "" : "") + text;
    },
  };
}

/** The first level below a prefix, last name first: a folder has no order. */
function entriesUnder(prefix: string, paths: readonly string[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const path of paths.filter((path) => path.startsWith(prefix))) {
    const [name = "", ...deeper] = path.slice(prefix.length).split("/");
    const kind = deeper.length > 0 ? "folder" : "file";
    entries.set(name, { path: prefix + name, kind });
  }
  return [...entries.values()].reverse();
}
