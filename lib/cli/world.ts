import type { LogFile } from "../log_file.ts";

/** What lies under a path. */
export interface Entry {
  readonly path: string;
  readonly kind: "file" | "folder";
  /** Of a file that was looked at by itself: another text whenever its content has changed. */
  readonly version?: string;
  /** Of a file on a disk that was looked at by itself: the same text whatever path leads to it. */
  readonly id?: string;
}

/** A way to write text. */
export interface Output {
  /** Resolves when the text is handed over; rejects when nobody listens any more. */
  write(text: string): Promise<void>;
  /** Whether a person watches: a terminal, not a pipe or a file. */
  readonly isTerminal: boolean;
}

/** Files and folders. */
export interface Disk {
  /** What is there, links followed; `null` when nothing is. */
  stat(path: string): Promise<Entry | null>;
  /** The entries of a folder, in any order. */
  list(folder: string): Promise<readonly Entry[]>;
  /** A file, to be read piece by piece. */
  open(path: string): Promise<LogFile>;
}

/** All that the command needs from outside. Tests hand in their own. */
export interface World extends Disk {
  /** Standard input, opened when it is asked for. */
  stdin(): ReadableStream<Uint8Array>;
  /** Data. */
  readonly out: Output;
  /** All else. */
  readonly err: Output;
  /** Whether the user asked for no colour (`NO_COLOR`). */
  readonly noColor: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Lines of the terminal. */
  readonly rows: number;
  /** Lets so many milliseconds pass; `false`, and at once, when the user wants to end. */
  pause(ms: number): Promise<boolean>;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** The whole of a file. */
  read(path: string): Promise<Uint8Array>;
  /** Replaces a file, or adds to its end. */
  write(path: string, text: string, how: { append: boolean }): Promise<void>;
}
