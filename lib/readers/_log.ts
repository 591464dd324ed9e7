import type { RunContext } from "../history.ts";
import type { LogFile } from "../log_file.ts";

/** What a reader is given: one log, whether it lies in one file or is spread over a folder. */
export interface Log {
  /** What it is called: the path of its file, or of the folder it is spread over. */
  readonly path: string;
  /** Its files, the main one first. */
  readonly files: readonly [LogFile, ...LogFile[]];
  /** The reader whose program lays files out so, where their names say that. */
  readonly reader?: string;
  /** What the program printed beside it, read as any text: it may hold more of the curves. */
  readonly printed?: readonly LogFile[];
  /** Files beside it that tell the run's settings. */
  readonly near?: readonly LogFile[];
  /** What is known about the run already. */
  readonly context?: RunContext;
}

/** Files that belong together, by their paths. */
export interface Claim {
  /** What the log is called: the path of the folder, or of its main file. */
  readonly path: string;
  /** Its files, the main one first. */
  readonly files: readonly [string, ...string[]];
  /** What the program printed: it may hold more of the curves. */
  readonly printed?: readonly string[];
  /** Files that say the same again, or nothing about curves. */
  readonly passedOver?: readonly string[];
}
