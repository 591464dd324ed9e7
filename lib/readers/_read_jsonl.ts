import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { axisOf } from "../naming.ts";
import { isObject } from "../records/columns.ts";
import { finish } from "./_document.ts";
import { parseJson } from "./_json.ts";
import { linesOf } from "./_lines.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { repeatedNames } from "./_repeated_names.ts";
import { isSummary } from "./_summary.ts";

/** One record. */
export type Row = Readonly<Record<string, unknown>>;

/** How the records of a program become a history, where their names do not tell it. */
export interface Taker {
  /** Takes the record of a line. */
  add(builder: HistoryBuilder, row: Row, at: number): void;
  /** Adds what can only be told at the end. */
  end?(builder: HistoryBuilder): void;
}

const AS_IT_IS: Taker = { add: (builder, row, at) => builder.add(row, at) };

/** Reads one JSON object a line. */
export async function readJsonl(
  { path, files: [file] }: Log,
  reader: string,
  taker: Taker = AS_IT_IS,
): Promise<History[]> {
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader,
    expectsAxis: true,
  });
  let [rows, filled, at] = [0, 0, 0];
  let counts = false;
  let firstBad: Bad | undefined;
  let pending: Bad | undefined;
  for await (const lines of linesOf(file, builder)) {
    for (const whole of lines) {
      at++;
      const line = whole.trim();
      if (line === "") continue;
      filled++;
      if (pending) builder.note("bad-line", pending);
      pending = undefined;
      const row = parseRow(line);
      if (row === undefined) {
        pending = { at, what: line };
        firstBad ??= pending;
      } else if (isSummary(row)) builder.leaveOutSummary(at);
      else {
        for (const what of repeatedNames(line, row)) {
          builder.note("repeated-name", { what, at });
        }
        taker.add(builder, row, at);
        rows++;
        counts ||= hasAxis(row);
      }
    }
  }
  // A killed run leaves half a line behind; what came before it is good.
  if (pending && rows > 0) builder.note("truncated-tail", { at: pending.at });
  if (filled === 0) throw new LogError("empty", path);
  if (rows === 0 && firstBad) {
    throw new LogError("syntax", path, {
      line: firstBad.at,
      found: firstBad.what,
    });
  }
  if (rows === 0 && builder.summaries === 0) {
    throw new LogError("no-records", path);
  }
  // A single record without a step is a result, not the beginning of a log.
  if (filled === 1 && !counts) throw new LogError("no-curve", path);
  taker.end?.(builder);
  return finish(builder, path);
}

interface Bad {
  readonly at: number;
  readonly what: string;
}

function hasAxis(row: Row): boolean {
  return Object.keys(row).some((name) => axisOf(name) !== null);
}

function parseRow(line: string): Row | undefined {
  try {
    const row = parseJson(line);
    return isObject(row) ? row : undefined;
  } catch {
    return undefined;
  }
}
