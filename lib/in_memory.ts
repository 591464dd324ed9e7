/**
 * What people hold in a notebook, as histories: objects of arrays, rows, data frames, Keras' own.
 *
 * @module
 */
import { toContext } from "./context.ts";
import { withSettings } from "./context/sound.ts";
import { unknownIn } from "./context/unknown.ts";
import type { History, Note, RunContext } from "./history.ts";
import { HistoryBuilder } from "./history_builder.ts";
import { toColumns, toRows } from "./in_memory/columns.ts";
import { fromMap, isHistory, isRun } from "./in_memory/forms.ts";
import { type NamedRun, nameOf, runsIn } from "./in_memory/runs.ts";
import { notARow, said, unreadable } from "./in_memory/unreadable.ts";
import { addColumns, checkLength, isObject } from "./records/columns.ts";
import { noted } from "./records/noted.ts";

/** What is known about data in memory. */
export interface InMemoryOptions {
  /** Name of the run, for titles. */
  readonly name?: string;
  /** Settings of the run: `{lr: 0.1, batch_size: 64}`. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * The history of one run. Of data that holds several, the last.
 *
 * @param data An object of arrays, rows, a data frame, or what `model.fit()` returned.
 * @param options Name and settings of the run.
 * @returns What the run recorded.
 * @example
 * ```ts
 * import { toHistory } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const history = toHistory({ loss: [0.9, 0.5], val_loss: [1, 0.8] });
 *
 * strictEqual(history.series[0]?.split, "train");
 * ```
 *
 * @throws {TypeError} When the data holds no column of numbers.
 */
export function toHistory(
  data: unknown,
  options: InMemoryOptions = {},
): History {
  return toHistories(data, options).at(-1)!;
}

/**
 * The histories of one or several runs: `data` may be an array of runs `{history, context}`, and
 * steps that begin again make a run of their own.
 *
 * @param data As for `toHistory`, or an array of runs.
 * @param options Name and settings of the runs.
 * @returns One history a run.
 * @example
 * ```ts
 * import { toHistories } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const runs = toHistories([{ history: { loss: [2, 1] } }, { history: { loss: [3, 1] } }]);
 *
 * strictEqual(runs.length, 2);
 * ```
 *
 * @throws {TypeError} When the data holds no column of numbers.
 * @throws {RangeError} When it is more than can be read.
 */
export function toHistories(
  data: unknown,
  options: InMemoryOptions = {},
): History[] {
  try {
    return historiesIn(data, options);
  } catch (error) {
    throw said(error, data);
  }
}

function historiesIn(data: unknown, options: InMemoryOptions): History[] {
  checkLength(data);
  if (isHistory(data)) {
    return [
      withContext({ ...data, name: options.name ?? data.name }, options),
    ];
  }
  const several = runsIn(data, options.name ?? "run");
  if (several) return readable(several, options);
  const context = isRun(data) ? contextOf(data) : {};
  const name = options.name ?? (isRun(data) ? nameOf(data) : undefined) ??
    "history";
  const builder = new HistoryBuilder({ name, context });
  for (const { kind, ...about } of unknownIn(options.context ?? {})) {
    builder.note(kind, about);
  }
  fill(builder, data);
  const histories = builder.build();
  if (histories.length === 0) throw unreadable(data);
  return histories.map((history) => withContext(history, options));
}

/** The histories of several runs: one that cannot be read is noted, unless none can. */
function readable(
  several: readonly NamedRun[],
  { name: _, ...options }: InMemoryOptions,
): History[] {
  const histories: History[] = [];
  const notes: Note[] = [];
  let failure: unknown;
  for (const [name, run] of several) {
    try {
      histories.push(
        ...toHistories(run, isHistory(run) ? options : { ...options, name }),
      );
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      failure ??= error;
      notes.push({ kind: "unread-run", what: name.slice(0, 120) });
    }
  }
  if (histories.length === 0) throw failure;
  return histories.map((history) => noted(history, ...notes));
}

/** Adds data of any form to a builder. */
function fill(builder: HistoryBuilder, data: unknown): void {
  const columns = toColumns(data);
  if (columns) return void addColumns(builder, columns);
  const rows = toRows(data);
  if (!rows) throw unreadable(data);
  for (const row of rows) {
    if (isObject(row)) builder.add(row instanceof Map ? fromMap(row) : row);
    else throw notARow(row);
  }
}

function withContext(
  history: History,
  { context = {} }: InMemoryOptions,
): History {
  return withSettings(history, history.context, toContext(context));
}

function contextOf({ context }: Record<string, unknown>): RunContext {
  return isObject(context) ? toContext(context) : {};
}
