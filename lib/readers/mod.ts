/**
 * Every log format that is read.
 *
 * @module
 */
import type { History } from "../history.ts";
import { LogError, type LogErrorCode, type Reader } from "./_reader.ts";
import { headText, isText } from "./_text.ts";
import { csv } from "./csv.ts";
import { hfTrainerState } from "./hf_trainer_state.ts";
import { jsonRows } from "./json_rows.ts";
import { jsonl } from "./jsonl.ts";
import { kerasCsv } from "./keras_csv.ts";
import { kerasHistory } from "./keras_history.ts";
import { runJson } from "./run_json.ts";
import { runNdjson } from "./run_ndjson.ts";

export { LogError, type LogErrorCode, type Reader } from "./_reader.ts";
export { type LineOf, parseRun } from "./run_ndjson.ts";

/** All readers. */
export const readers: readonly Reader[] = [
  csv,
  hfTrainerState,
  jsonRows,
  jsonl,
  kerasCsv,
  kerasHistory,
  runJson,
  runNdjson,
];

const OTHER_FORM: ReadonlySet<LogErrorCode> = new Set([
  "syntax",
  "no-records",
  "no-curve",
]);

/** How many first bytes a reader looks at. */
const HEAD = 65_536;

/**
 * Reads a log, with the reader that its content suggests, or the one that is named.
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
 * const [history] = read(csv, "run.csv");
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
  { reader: id }: { reader?: string } = {},
): History[] {
  if (id !== undefined) return named(id).read(bytes, path);
  const head = bytes.subarray(0, HEAD);
  let failure: LogError | undefined;
  for (const reader of likely(head)) {
    try {
      return reader.read(bytes, path);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      failure ??= error;
      // Another reader may know better only where this one met a different form.
      if (!OTHER_FORM.has(error.code)) break;
    }
  }
  throw failure ?? unknown(head, path);
}

/** From here on a reader of one format is believed; the general ones are asked only after it. */
const SURE = 0.9;

/** Readers that may know the form, the surest first. The general ones look longest: they come last. */
function* likely(head: Uint8Array): Generator<Reader> {
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
