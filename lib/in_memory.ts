/**
 * What people hold in a notebook, as histories: objects of arrays, rows, data frames, Keras' own.
 *
 * @module
 */
import { toContext } from "./context.ts";
import { unknownIn } from "./context/unknown.ts";
import type { History, RunContext } from "./history.ts";
import { HistoryBuilder } from "./history_builder.ts";
import { toColumns, toRows } from "./in_memory/columns.ts";
import { fromMap, isHistory, isRun } from "./in_memory/forms.ts";
import { addColumns, isList, isObject } from "./records/columns.ts";
import { mayNameRun } from "./records/shapes.ts";

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
 */
export function toHistories(
  data: unknown,
  options: InMemoryOptions = {},
): History[] {
  if (isHistory(data)) return [withOptions(data, options)];
  const several = runsIn(data, options.name ?? "run");
  if (several) {
    const { name: _, ...rest } = options;
    return several.flatMap(([name, run]) =>
      toHistories(run, isHistory(run) ? rest : { ...rest, name })
    );
  }
  const context = {
    ...(isRun(data) ? contextOf(data) : {}),
    ...toContext(options.context ?? {}),
  };
  const name = options.name ?? (isRun(data) ? nameOf(data) : undefined) ??
    "history";
  const builder = new HistoryBuilder({ name, context });
  for (const { kind, ...about } of unknownIn(options.context ?? {})) {
    builder.note(kind, about);
  }
  fill(builder, data);
  const histories = builder.build();
  if (histories.length === 0) throw unreadable(data);
  return histories;
}

/** The runs of an array, a `Map` or an object of runs, with their names; `undefined` for one run. */
function runsIn(
  data: unknown,
  name: string,
): [name: string, run: unknown][] | undefined {
  if (Array.isArray(data)) {
    return data.length > 0 && data.every(isOneRun)
      ? data.map((run, i) => [nameOf(run) ?? `${name} ${i + 1}`, run])
      : undefined;
  }
  if (!isObject(data) || isRun(data)) return undefined;
  const entries = data instanceof Map ? [...data] : Object.entries(data);
  return entries.length > 0 &&
      entries.every(([key, run]) =>
        isOneRun(run) && (isRun(run) || mayNameRun(String(key)))
      )
    ? entries.map(([key, run]) => [String(key), run])
    : undefined;
}

/** A run, or an object of columns; a column `{steps, values}` is neither. */
function isOneRun(data: unknown): data is Record<string, unknown> {
  return isRun(data) ||
    (isObject(data) && !isList(data.values) && !isList(data) &&
      Object.values(data).some(isList));
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

function withOptions(
  history: History,
  { name, context }: InMemoryOptions,
): History {
  return {
    ...history,
    name: name ?? history.name,
    context: { ...history.context, ...toContext(context ?? {}) },
  };
}

function contextOf({ context }: Record<string, unknown>): RunContext {
  return isObject(context) ? toContext(context) : {};
}

function nameOf({ id, name }: Record<string, unknown>): string | undefined {
  const own = name ?? id;
  return typeof own === "string" || typeof own === "number"
    ? String(own)
    : undefined;
}

function unreadable(data: unknown): TypeError {
  if (data instanceof Promise) {
    return new TypeError(
      "Cannot read a history: found a promise; await it first",
    );
  }
  return new TypeError(
    `Cannot read a history: found ${kindOf(data)} without a column of numbers`,
  );
}

function notARow(row: unknown): TypeError {
  const way = typeof row === "number"
    ? "; say what the numbers are: { loss: [0.9, 0.7] }"
    : "";
  return new TypeError(
    `Cannot read a row of the history: found ${kindOf(row)}${way}`,
  );
}

function kindOf(data: unknown): string {
  if (data === null || data === undefined) return String(data);
  if (Array.isArray(data)) {
    return data.length === 0
      ? "an empty array"
      : `an array of ${typeof data[0]}`;
  }
  return typeof data === "object" ? `an object` : `a ${typeof data}`;
}
