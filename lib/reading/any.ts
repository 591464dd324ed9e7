import { Budget, containers } from "../containers/mod.ts";
import type { History } from "../history.ts";
import { type Log, LogError, type Reader } from "../readers/mod.ts";
import { unhidden } from "./blank_start.ts";
import { isOtherForm, likely, refusal } from "./choice.ts";
import { isOwnReport } from "./own_report.ts";
import { noted } from "../records/noted.ts";
import { readPacked, type Within } from "./packed.ts";

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
    const runs = await readShown(rest, head, reader, within);
    return runs.map((run) => noted(run, note));
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
  if (container) {
    return await readPacked(
      log,
      container,
      within,
      (log, within) => readAny(log, reader, within),
    );
  }
  if (reader) return await reader.read(log);
  if (isOwnReport(head)) throw new LogError("own-report", log.path);
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
