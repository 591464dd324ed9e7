import {
  headText,
  isText,
  kindOfText,
  type Log,
  LogError,
  type LogErrorCode,
  type Reader,
  readers,
} from "../readers/mod.ts";

const OTHER_FORM: ReadonlySet<LogErrorCode> = new Set([
  "syntax",
  "no-records",
  "no-curve",
  "damaged-log",
  "damaged-table",
  "damaged-database",
]);

/** Whether a reader only met a form that it does not know. */
export function isOtherForm({ code }: LogError): boolean {
  return OTHER_FORM.has(code);
}

/** Readers that are asked together, and how sure one must be to come before those of the next round. */
interface Round {
  readonly some: readonly Reader[];
  readonly least: number;
}

/** A reader of one format that is so sure is believed; the general ones are asked only after it. */
const SURE = 0.89;

const ROUNDS: readonly Round[] = [
  { some: readers.filter(({ general }) => !general), least: SURE },
  {
    some: readers.filter(({ general, atMost }) => general && !atMost),
    least: Math.max(...readers.map(({ atMost = 0 }) => atMost)),
  },
  { some: readers.filter(({ atMost }) => atMost), least: 0 },
];

/** Readers that may know the form, the surest first. Those that look long are asked when they may be next. */
export function* likely(log: Log, head: Uint8Array): Generator<Reader> {
  const claiming = readers.find(({ id }) => id === log.reader);
  if (claiming) yield claiming;
  let waiting: Look[] = [];
  for (const { least, some } of ROUNDS) {
    const looks = [...waiting, ...ranked(some, head, log)].sort(bySureness);
    for (const { reader, sure } of looks) if (sure > least) yield reader;
    waiting = looks.filter(({ sure }) => sure <= least);
  }
}

interface Look {
  readonly reader: Reader;
  readonly sure: number;
}

function ranked(
  some: readonly Reader[],
  head: Uint8Array,
  { path }: Log,
): Look[] {
  return some.map((reader) => ({ reader, sure: reader.sniff(head, path) }))
    .filter(({ sure }) => sure > 0)
    .sort(bySureness);
}

function bySureness(a: Look, b: Look): number {
  return b.sure - a.sure;
}

/**
 * The reader of that id.
 *
 * @throws {RangeError} When there is none.
 */
export function named(id: string): Reader {
  const reader = readers.find((reader) => reader.id === id);
  if (reader) return reader;
  throw new RangeError(
    `Cannot read with ${JSON.stringify(id)}: found no such reader`,
  );
}

/** Why a log that no reader knows is none. */
export function refusal(head: Uint8Array, path: string): LogError {
  const text = headText(head).replaceAll("\0", "").trim();
  if (head.length === 0 || (text === "" && isText(head))) {
    return new LogError("empty", path);
  }
  if (!isText(head)) return new LogError("binary", path);
  if (text.startsWith("version https://git-lfs")) {
    return new LogError("pointer", path);
  }
  return new LogError(kindOfText(text), path);
}
