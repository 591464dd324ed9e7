import { type Container, containers, LockedError } from "../containers/mod.ts";
import type { History } from "../history.ts";
import { headOf, type LogFile } from "../log_file.ts";
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
import { isOtherForm, likely, refusal } from "./choice.ts";

/** An archive in an archive in an archive is none that anybody keeps logs in. */
const DEEPEST = 3;

/**
 * Reads a log with the reader that is named, or the first that can make something of it.
 *
 * @param depth How many containers it came out of.
 */
export async function readAny(
  log: Log,
  reader: Reader | undefined,
  depth: number,
): Promise<History[]> {
  const [file] = log.files;
  const head = await headOf(file);
  const container = depth < DEEPEST &&
    containers.find((container) => container.sniff(head));
  if (container) return await readPacked(log, container, reader, depth);
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
  throw failure ?? refusal(head, log.path);
}

/** Reads what a container holds: one file in place of itself, or all the logs among several. */
async function readPacked(
  log: Log,
  container: Container,
  reader: Reader | undefined,
  depth: number,
): Promise<History[]> {
  const files = await opened(log, container);
  const [only, ...more] = files;
  if (only && more.length === 0) {
    return await readUnpacked({ ...log, files: [only] }, reader, depth + 1);
  }
  const found: History[] = [];
  let failure: LogError | undefined;
  const [beside, others] = partition(files, ({ path }) => isBeside(path));
  const logs = others.filter(({ path }) => mayBeLog(path));
  for (const inner of toLogs(logs, beside, readers)) {
    try {
      const histories = await readUnpacked(inner, reader, depth + 1);
      const known = await settingsIn(inner.near ?? []);
      found.push(...histories.map((history) => ({
        ...history,
        context: { ...known, ...history.context },
      })));
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      failure ??= error;
    }
  }
  if (found.length > 0) return found;
  throw failure ?? new LogError("no-records", log.path);
}

/** Reads what came out of a container. */
async function readUnpacked(
  log: Log,
  reader: Reader | undefined,
  depth: number,
): Promise<History[]> {
  try {
    return await readAny(log, reader, depth);
  } catch (error) {
    // What unpacks without end is refused while it is read.
    if (!(error instanceof RangeError)) throw error;
    throw new LogError("too-large", log.path);
  }
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
): Promise<readonly LogFile[]> {
  try {
    return await container.open(file);
  } catch (error) {
    throw new LogError(
      error instanceof RangeError
        ? "too-large"
        : error instanceof LockedError
        ? "locked"
        : "syntax",
      path,
    );
  }
}
