import { type Budget, type Container, LockedError } from "../containers/mod.ts";
import { withSettings } from "../context/sound.ts";
import type { History } from "../history.ts";
import type { LogFile } from "../log_file.ts";
import {
  isBeside,
  type Log,
  LogError,
  mayBeLog,
  readers,
  settingsIn,
  toLogs,
} from "../readers/mod.ts";
import { isNoLog } from "./no_log.ts";
import { noted } from "../records/noted.ts";
import { Together } from "../records/together.ts";
import { withUnread } from "./unread.ts";

/** How many containers a log came out of, and what may still come out of them. */
export interface Within {
  readonly depth: number;
  readonly budget: Budget;
}

/** Reads a log that came out of containers. */
type Read = (log: Log, within: Within) => Promise<History[]>;

/** Reads what a container holds: one file in place of itself, or all the logs among several. */
export async function readPacked(
  log: Log,
  container: Container,
  within: Within,
  read: Read,
): Promise<History[]> {
  const { depth, budget } = within;
  const files = await opened(log, container, budget);
  const inside = { depth: depth + 1, budget };
  const [only, ...more] = files;
  if (only && more.length === 0) {
    try {
      const runs = await read({ ...log, files: [only] }, inside);
      return remarked(runs, [only]);
    } catch (error) {
      const isLost = error instanceof LogError && error.code === "empty" &&
        only.isDamaged;
      throw isLost ? new LogError("cut-packing", log.path) : error;
    }
  }
  const found = new Together();
  const failures: LogError[] = [];
  const [beside, others] = partition(files, ({ path }) => isBeside(path));
  const logs = others.filter(({ path }) => mayBeLog(path));
  for (const inner of toLogs(logs, beside, readers)) {
    try {
      const histories = await read(inner, inside);
      const known = await settingsIn(inner.near ?? []);
      found.add(
        remarked(histories, inner.files).map((history) =>
          withSettings(history, ...known, history.context)
        ),
      );
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      failures.push(error);
    }
  }
  if (budget.isSpent) throw new LogError("too-large", log.path);
  const [failure = new LogError("no-records", log.path)] = failures;
  if (found.runs.length === 0) throw failure;
  const unread = failures.filter((error) => !isNoLog(error, error.path));
  return withUnread(found.runs, unread.map(({ path }) => path));
}

/** The same runs, with a note where what they were packed in is damaged. */
function remarked(
  runs: readonly History[],
  files: readonly LogFile[],
): History[] {
  return files.some(({ isDamaged }) => isDamaged)
    ? runs.map((run) => noted(run, { kind: "damaged-file" }))
    : [...runs];
}

function partition<T>(
  all: readonly T[],
  test: (one: T) => boolean,
): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

async function opened(
  { path, files: [file] }: Log,
  container: Container,
  budget: Budget,
): Promise<readonly LogFile[]> {
  try {
    return await container.open(file, budget);
  } catch (error) {
    throw new LogError(
      error instanceof RangeError
        ? "too-large"
        : error instanceof LockedError
        ? "locked"
        : "cut-archive",
      path,
    );
  }
}
