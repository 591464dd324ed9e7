import { LogError, type LogErrorCode } from "../readers/mod.ts";

// What a folder of runs holds besides logs: settings, notes, tables of results.
const NO_LOGS: ReadonlySet<LogErrorCode> = new Set([
  "empty",
  "binary",
  "not-a-log",
  "prose",
  "source-code",
  "own-report",
  "settings",
  "traceback",
  "markup",
  "no-records",
  "no-numbers",
  "no-curve",
  "no-metric",
  "table-of-runs",
  "calendar",
]);

/** What logs are called, and little else: rubbish of such a name was one. */
const LOG =
  /\.(?:[ct]sv|jsonl?|ndjson|log|wandb|swanlab|parquet|np[yz]|sqlite3?)$|tfevents\.[^/]*$/i;

/** Whether what could not be read in a folder or an archive is none of its logs, and so no loss. */
export function isNoLog(error: unknown, path: string): boolean {
  if (!(error instanceof LogError)) return false;
  // A line of prose looks like a header, but hardly in a file called a table.
  if (error.code === "header-only") return !/\.[ct]sv$/i.test(path);
  if (error.code === "binary") return !LOG.test(path);
  return NO_LOGS.has(error.code);
}
