/**
 * Files in, histories out: which files belong together, what they are packed in, who can read them.
 *
 * @module
 */
import { type Container, containers, LockedError } from "./containers/mod.ts";
import type { History } from "./history.ts";
import { fileOf, headOf, type LogFile } from "./log_file.ts";
import { withPrinted } from "./printed.ts";
import {
  headText,
  isBeside,
  isText,
  type Log,
  LogError,
  type LogErrorCode,
  mayBeLog,
  type Reader,
  readers,
  settingsIn,
  toLogs,
} from "./readers/mod.ts";

/**
 * The logs that files make: those that belong together as one, in the order of their main files.
 *
 * @param files What may be a log.
 * @param beside What may tell the settings of a run beside it: files that `isBeside` knows.
 */
export function logsIn(
  files: readonly LogFile[],
  beside: readonly LogFile[] = [],
): Log[] {
  return toLogs(files, beside, readers);
}

/**
 * Reads a log in memory, with the reader that its content suggests, or the one that is named.
 *
 * @param bytes The file's content.
 * @param path What it is called: for names and messages only.
 * @param options The id of a reader to use instead of the one that fits best.
 * @returns The runs in the log, mostly one.
 * @example
 * ```ts
 * import { read } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const csv = new TextEncoder().encode("epoch,loss,val_loss\n1,0.9,1\n2,0.5,0.8\n");
 * const [history] = await read(csv, "run.csv");
 *
 * strictEqual(history?.series[1]?.split, "validation");
 * ```
 *
 * @throws {LogError} When no reader can make anything of it.
 * @throws {RangeError} When there is no reader of that name.
 */
export function read(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Promise<History[]> {
  return readLog({ path, files: [fileOf(bytes, path)] }, options);
}

/** How to read a log. */
export interface ReadOptions {
  /** The id of a reader to use instead of the one that fits best. */
  readonly reader?: string;
}

/**
 * Reads a log that may lie in several files, or in an archive.
 *
 * @throws {LogError} When no reader can make anything of it.
 * @throws {RangeError} When there is no reader of that name.
 */
export async function readLog(
  log: Log,
  { reader: id }: ReadOptions = {},
): Promise<History[]> {
  const reader = id === undefined ? undefined : named(id);
  const histories = await readWithPrinted(log, reader);
  const known = await settingsIn(log.near ?? []);
  return histories.map((history) => ({
    ...history,
    context: { ...known, ...log.context, ...history.context },
  }));
}

/** Reads a log and what its program printed beside it. */
async function readWithPrinted(
  log: Log,
  reader: Reader | undefined,
): Promise<History[]> {
  let failure: LogError | undefined;
  const stored: History[] = [];
  try {
    stored.push(...await readAny(log, reader, 0));
  } catch (error) {
    if (!(error instanceof LogError) || !OTHER_FORM.has(error.code)) {
      throw error;
    }
    failure = error;
  }
  const printed: History[] = [];
  for (const file of log.printed ?? []) {
    try {
      printed.push(
        ...await readAny({ path: file.path, files: [file] }, undefined, 0),
      );
    } catch (error) {
      // Most programs print no curve.
      if (!(error instanceof LogError)) throw error;
    }
  }
  if (stored.length > 0) return withPrinted(stored, printed);
  if (printed.length > 0) return printed;
  throw failure ?? new LogError("no-records", log.path);
}

/** An archive in an archive in an archive is none that anybody keeps logs in. */
const DEEPEST = 3;

async function readAny(
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
      if (!OTHER_FORM.has(error.code)) break;
    }
  }
  throw failure ?? unknown(head, log.path);
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
  for (const inner of logsIn(logs, beside)) {
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

const OTHER_FORM: ReadonlySet<LogErrorCode> = new Set([
  "syntax",
  "no-records",
  "no-curve",
]);

/** From here on a reader of one format is believed; the general ones are asked only after it. */
const SURE = 0.9;

/** Readers that may know the form, the surest first. The general ones look longest: they come last. */
function* likely(log: Log, head: Uint8Array): Generator<Reader> {
  const claiming = readers.find(({ id }) => id === log.reader);
  if (claiming) yield claiming;
  const special = ranked(readers.filter(({ general }) => !general), head);
  const sure = special.filter((look) => look.sure >= SURE);
  for (const { reader } of sure) yield reader;
  const rest = special.filter((look) => look.sure < SURE);
  const general = ranked(readers.filter(({ general }) => general), head);
  for (const { reader } of [...rest, ...general].sort(bySureness)) yield reader;
}

interface Look {
  readonly reader: Reader;
  readonly sure: number;
}

function ranked(some: readonly Reader[], head: Uint8Array): Look[] {
  return some.map((reader) => ({ reader, sure: reader.sniff(head) }))
    .filter(({ sure }) => sure > 0)
    .sort(bySureness);
}

function bySureness(a: Look, b: Look): number {
  return b.sure - a.sure;
}

function named(id: string): Reader {
  const reader = readers.find((reader) => reader.id === id);
  if (reader) return reader;
  throw new RangeError(
    `Cannot read with ${JSON.stringify(id)}: found no such reader`,
  );
}

function unknown(head: Uint8Array, path: string): LogError {
  const text = headText(head).replaceAll("\0", "").trim();
  if (head.length === 0 || (text === "" && isText(head))) {
    return new LogError("empty", path);
  }
  if (!isText(head)) return new LogError("binary", path);
  if (text.startsWith("version https://git-lfs")) {
    return new LogError("pointer", path);
  }
  return new LogError("not-a-log", path);
}
