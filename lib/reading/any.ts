import {
  Budget,
  type Container,
  containers,
  LockedError,
} from "../containers/mod.ts";
import { withSettings } from "../context/sound.ts";
import type { History, Note } from "../history.ts";
import type { LogFile } from "../log_file.ts";
import {
  isBeside,
  type Log,
  LogError,
  mayBeLog,
  type Reader,
  readers,
  settingsIn,
  toLogs,
} from "../readers/mod.ts";
import { unhidden } from "./blank_start.ts";
import { isOtherForm, likely, refusal } from "./choice.ts";
import { isNoLog } from "./no_log.ts";
import { withUnread } from "./unread.ts";

/** An archive in an archive in an archive is none that anybody keeps logs in. */
const DEEPEST = 3;

/**
 * Reads a log with the reader that is named, or the first that can make something of it.
 *
 * @param within What it came out of.
 * @throws {LogError} When nobody can, or it holds more than can be held.
 */
export async function readAny(
  log: Log,
  reader: Reader | undefined,
  within: Within = { depth: 0, budget: new Budget(log.files[0].size) },
): Promise<History[]> {
  try {
    return await readForm(log, reader, within);
  } catch (error) {
    // Arrays, texts and stacks have an end, and what unpacks without one is refused.
    if (!(error instanceof RangeError)) throw error;
    throw new LogError("too-large", log.path);
  }
}

/** How many containers a log came out of, and what may still come out of them. */
interface Within {
  readonly depth: number;
  readonly budget: Budget;
}

async function readForm(
  log: Log,
  reader: Reader | undefined,
  within: Within,
): Promise<History[]> {
  const [first, ...others] = log.files;
  const { file, head, skipped } = await unhidden(first);
  if (skipped > 0) {
    const rest = { ...log, files: [file, ...others] } as const;
    const note = { kind: "blank-start", what: String(skipped) } as const;
    return noted(await readShown(rest, head, reader, within), note);
  }
  return await readShown(log, head, reader, within);
}

/** Reads a log of which the first bytes are seen. */
async function readShown(
  log: Log,
  head: Uint8Array,
  reader: Reader | undefined,
  within: Within,
): Promise<History[]> {
  const container = within.depth < DEEPEST &&
    containers.find((container) => container.sniff(head));
  if (container) return await readPacked(log, container, reader, within);
  if (reader) return await reader.read(log);
  let failure: LogError | undefined;
  for (const one of likely(log, head)) {
    try {
      return await one.read(log);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      failure ??= error;
      // Another reader may know better only where this one met a different form.
      if (!isOtherForm(error)) break;
    }
  }
  throw failure && failure.code !== "not-a-log"
    ? failure
    : refusal(head, log.path);
}

/** Reads what a container holds: one file in place of itself, or all the logs among several. */
async function readPacked(
  log: Log,
  container: Container,
  reader: Reader | undefined,
  within: Within,
): Promise<History[]> {
  const { depth, budget } = within;
  const files = await opened(log, container, budget);
  const inside = { depth: depth + 1, budget };
  const [only, ...more] = files;
  if (only && more.length === 0) {
    try {
      const runs = await readAny({ ...log, files: [only] }, reader, inside);
      return remarked(runs, [only]);
    } catch (error) {
      const isLost = error instanceof LogError && error.code === "empty" &&
        only.isDamaged;
      throw isLost ? new LogError("cut-packing", log.path) : error;
    }
  }
  const found: History[] = [];
  const failures: LogError[] = [];
  const [beside, others] = partition(files, ({ path }) => isBeside(path));
  const logs = others.filter(({ path }) => mayBeLog(path));
  for (const inner of toLogs(logs, beside, readers)) {
    try {
      const histories = await readAny(inner, reader, inside);
      const known = await settingsIn(inner.near ?? []);
      found.push(
        ...remarked(histories, inner.files).map((history) =>
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
  if (found.length === 0) throw failure;
  const unread = failures.filter((error) => !isNoLog(error, error.path));
  return withUnread(found, unread.map(({ path }) => path));
}

/** The same runs, with a note where what they were packed in is damaged. */
function remarked(
  runs: readonly History[],
  files: readonly LogFile[],
): History[] {
  return files.some(({ isDamaged }) => isDamaged)
    ? noted(runs, { kind: "damaged-file" })
    : [...runs];
}

function noted(runs: readonly History[], note: Note): History[] {
  return runs.map((run) => ({
    ...run,
    source: { ...run.source, notes: [...run.source.notes, note] },
  }));
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
