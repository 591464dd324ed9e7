/**
 * Files in, histories out: which files belong together, what they are packed in, who can read them.
 *
 * @module
 */
import { withSettings } from "./context/sound.ts";
import type { History } from "./history.ts";
import { kindOf } from "./kind_of.ts";
import { fileOf, type LogFile } from "./log_file.ts";
import { withPrinted } from "./printed.ts";
import { readAny } from "./reading/any.ts";
import { isOtherForm, named } from "./reading/choice.ts";
import {
  type Log,
  LogError,
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
 * @throws {TypeError} When it is given no bytes, or no name for them.
 * @throws {LogError} When no reader can make anything of it.
 * @throws {RangeError} When there is no reader of that name.
 */
export async function read(
  bytes: Uint8Array | ArrayBuffer,
  path: string,
  options: ReadOptions = {},
): Promise<History[]> {
  if (typeof path !== "string") {
    throw new TypeError(
      `Cannot read a log: found ${kindOf(path)} where its name should be`,
    );
  }
  const content = bytesIn(bytes, path);
  return await readLog({ path, files: [fileOf(content, path)] }, options);
}

function bytesIn(content: unknown, path: string): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  const way = typeof content === "string"
    ? "; new TextEncoder().encode(text) makes them"
    : "";
  throw new TypeError(
    `Cannot read ${JSON.stringify(path)}: found ${
      kindOf(content)
    } where its bytes should be${way}`,
  );
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
  return histories.map((history) =>
    withSettings(history, ...known, log.context ?? {}, history.context)
  );
}

/** Reads a log and what its program printed beside it. */
async function readWithPrinted(
  log: Log,
  reader: Reader | undefined,
): Promise<History[]> {
  let failure: LogError | undefined;
  const stored: History[] = [];
  try {
    stored.push(...await readAny(log, reader));
  } catch (error) {
    if (!(error instanceof LogError) || !isOtherForm(error)) {
      throw error;
    }
    failure = error;
  }
  const printed: History[] = [];
  for (const file of log.printed ?? []) {
    try {
      printed.push(
        ...await readAny({ path: file.path, files: [file] }, undefined),
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
