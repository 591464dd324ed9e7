/**
 * What people hold in a notebook, as histories: objects of arrays, rows, data frames, Keras' own.
 *
 * @module
 */
import { settingOf, toContext } from "./context.ts";
import type { History, RunContext } from "./history.ts";
import { HistoryBuilder } from "./history_builder.ts";
import { addColumns, isList, isObject } from "./records/columns.ts";

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
  for (const key of Object.keys(options.context ?? {})) {
    if (settingOf(key) === undefined) {
      builder.note("unknown-context", { what: key });
    }
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
  return entries.length > 0 && entries.every(([, run]) => isOneRun(run))
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
    else {throw new TypeError(
        `Cannot read a row of the history: found ${kindOf(row)}`,
      );}
  }
}

/** The data as an object of columns, if it is some form of that. */
function toColumns(data: unknown): Record<string, unknown> | undefined {
  if (data instanceof Map) return fromMap(data);
  if (!isObject(data)) return undefined;
  if (isRun(data)) {
    const { history, epoch } = data;
    // Keras' History keeps the epochs beside the columns.
    const epochs = isList(epoch) && epoch.length > 0 ? { epoch } : {};
    const columns = toColumns(history);
    return columns && { ...epochs, ...columns };
  }
  return fromFrame(data) ?? (isIterable(data) ? undefined : data);
}

/** A data frame by what it can do: nodejs-polars, arquero, Arrow, danfo. */
function fromFrame(
  frame: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const { columns, values, columnNames, array, schema, getChild, toObject } =
    frame;
  if (isFunction(columnNames) && isFunction(array)) {
    return collect(columnNames.call(frame), (name) => array.call(frame, name));
  }
  if (
    isFunction(getChild) && isObject(schema) && Array.isArray(schema.fields)
  ) {
    const names = schema.fields.map((field) =>
      isObject(field) ? field.name : undefined
    );
    return collect(
      names,
      (name) => [...toIterable(getChild.call(frame, name))],
    );
  }
  if (isFunction(toObject) && Array.isArray(columns)) {
    const object = toObject.call(frame);
    return isObject(object) ? object : undefined;
  }
  if (Array.isArray(columns) && Array.isArray(values) && values.every(isList)) {
    return Object.fromEntries(
      columns.map((name, i) => [name, values.map((row) => row[i])]),
    );
  }
  return undefined;
}

function collect(
  names: unknown,
  column: (name: string) => unknown,
): Record<string, unknown> {
  const all = [...toIterable(names)].filter((name) => typeof name === "string");
  return Object.fromEntries(all.map((name) => [name, column(name)]));
}

/** The data as rows, if it is some form of that: an array or any iterable of objects. */
function toRows(data: unknown): Iterable<unknown> | undefined {
  if (isRun(data)) return toRows(data.history);
  return typeof data !== "string" && isIterable(data) ? data : undefined;
}

function isRun(
  data: unknown,
): data is Record<string, unknown> & { history: unknown } {
  return isHistory(data) ||
    (isObject(data) && "history" in data && typeof data.history === "object" &&
      data.history !== null && !ArrayBuffer.isView(data.history));
}

function isHistory(data: unknown): data is History {
  return isObject(data) && Array.isArray(data.series) &&
    isObject(data.source) &&
    data.series.every((one) =>
      isObject(one) && one.values instanceof Float64Array
    );
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

function fromMap(map: ReadonlyMap<unknown, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    [...map].map(([key, value]) => [String(key), value]),
  );
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === "function";
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null &&
    Symbol.iterator in value;
}

function toIterable(value: unknown): Iterable<unknown> {
  return isIterable(value) ? value : [];
}

function unreadable(data: unknown): TypeError {
  return new TypeError(
    `Cannot read a history: found ${kindOf(data)} without a column of numbers`,
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
