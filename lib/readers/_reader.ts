import type { History } from "../history.ts";
import type { Claim, Log } from "./_log.ts";

/** Reads one log format. Works on bytes, so it runs anywhere. */
export interface Reader {
  /** Its name for `--reader`. */
  readonly id: string;
  /** The programs that write this format, for the catalogue. */
  readonly writtenBy: readonly string[];
  /** Usual ends of the file's name: a hint only. */
  readonly extensions: readonly string[];
  /** Any table or record: asked only where no reader of one format is sure. */
  readonly general?: true;
  /** How sure it can be, where it looks long: asked only where none is surer. */
  readonly atMost?: number;
  /** How sure the first bytes make it that this is the format, 0 … 1. The file's name is a hint only. */
  sniff(head: Uint8Array, path?: string): number;
  /**
   * The logs among these paths that its program spreads over several files, or names in a way that
   * says more than their bytes do.
   */
  claims?(paths: readonly string[]): readonly Claim[];
  /**
   * The runs in a log. Reads large files in pieces.
   *
   * @throws {LogError} When it is not this format, or holds no curve.
   */
  read(log: Log): Promise<History[]>;
}

/** Why a log could not be read. */
export type LogErrorCode =
  | "empty" // no bytes, or blanks only
  | "binary" // bytes that are no text, of no format we know
  | "not-a-log" // text of no format we know
  | "prose" // sentences and headings
  | "source-code" // a program
  | "own-report" // what this program wrote about a run
  | "settings" // names and values of a configuration
  | "traceback" // what a program printed when it failed
  | "markup" // HTML or XML
  | "pointer" // a Git LFS pointer instead of the file itself
  | "header-only" // names of columns, and no row
  | "no-records" // nothing in it is a record
  | "no-numbers" // records without a number
  | "no-curve" // single values: a summary, no curve
  | "no-metric" // columns of numbers, and none called a step or anything that training measures
  | "cut-packing" // packed, and cut before anything of it can be unpacked
  | "damaged-database" // a database that is shorter than it says, or not in order
  | "damaged-table" // a table of Parquet that does not unpack
  | "damaged-log" // the marks of a format, and nothing behind them that can be read
  | "cut-archive" // packed in an archive that is cut or damaged
  | "packing" // packed in a way that is not unpacked here
  | "locked" // packed behind a password
  | "large-document" // a document that is read as a whole, and longer than a text can be
  | "too-large" // more than can be held at once, or packed to burst
  | "table-of-runs" // a row for each run or sample, not for each step of one run
  | "calendar" // a row for each day or month
  | "syntax"; // a record that does not parse

const FOUND: Readonly<Record<LogErrorCode, string>> = {
  "empty": "nothing in it",
  "binary": "bytes that are no text and no format we know",
  "not-a-log": "no format we know",
  "prose": "text for people to read, no training log",
  "source-code": "a program's source, no training log",
  "own-report": "a report of this program on runs, no training log",
  "settings": "settings, no training log",
  "traceback": "the traceback of an error, no training log",
  "markup": "a page of markup, no training log",
  "pointer": "a Git LFS pointer where the log should be",
  "header-only": "a header and no row",
  "no-records": "no record",
  "no-numbers": "no column of numbers",
  "no-curve": "single values and no curve",
  "no-metric": "numbers, but no training step or metric",
  "cut-packing": "a packed file that is cut before anything can be unpacked",
  "damaged-database": "a database that is cut or damaged",
  "damaged-table": "a Parquet file that is cut or damaged",
  "damaged-log": "a log that is cut or damaged before its first record",
  "cut-archive": "an archive that is cut or damaged",
  "packing": "a compression that is not read",
  "locked": "a password on it",
  "large-document":
    "a document larger than 256 MB; with one JSON record a line it may be of any size",
  "too-large": "more than can be read at once",
  "table-of-runs": "a table of settings, of runs or of samples, no curve",
  "calendar": "figures by day, month or year, no training",
  "syntax": "broken text",
};

/** A log that could not be read, and where. The message can be rebuilt from the other fields. */
export class LogError extends SyntaxError {
  /** Tells it from other errors. */
  override readonly name = "LogError";
  /** Line, counted from 1, where known. */
  readonly line?: number;
  /** The text that was found there, shortened: hostile until escaped. */
  readonly found?: string;
  /** The id that a line of many runs gave itself. */
  readonly id?: string | number;

  /** Says what was found where. */
  constructor(
    /** What kind of failure. */
    readonly code: LogErrorCode,
    /** The log, as it was called. */
    readonly path: string,
    where: { line?: number; found?: string; id?: string | number } = {},
  ) {
    const found = where.found === undefined ? undefined : shorten(where.found);
    const place = where.line === undefined ? "" : `line ${where.line} of `;
    const text = found === undefined
      ? FOUND[code]
      : `${FOUND[code]}: ${JSON.stringify(found)}`;
    super(`Cannot read ${place}${JSON.stringify(path)}: found ${text}`);
    if (where.line !== undefined) this.line = where.line;
    if (found !== undefined) this.found = found;
    if (where.id !== undefined) this.id = where.id;
  }
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed;
}
