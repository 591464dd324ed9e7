import type { ErrorTexts } from "../_errors.ts";

/** What could not be read, in English. */
export const errors: ErrorTexts = {
  found: {
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
    "not-found": "no such file or folder",
    "odd-name": "a name that is not UTF-8, by which no file can be opened",
    "no-match": "no file that the pattern means",
    "not-readable": "no permission to read it",
    "system": "an error of the system",
    "no-logs": "no log in the folder",
    "no-series": "no series that was selected",
    "reader-failed": "an error of the reader",
  },
  other: "something unexpected",
  noneSelected: (path, names, more) =>
    `Cannot select in ${JSON.stringify(path)}: no series matches among ${
      names.map((name) => JSON.stringify(name)).join(", ")
    }${more > 0 ? ` and ${more} more` : ""}`,
  message: ({ path, line, what }, found) =>
    `Cannot read ${line === undefined ? "" : `line ${line} of `}${
      JSON.stringify(path)
    }: found ${found}${what === undefined ? "" : `: ${JSON.stringify(what)}`}`,
};
