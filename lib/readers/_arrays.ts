import { settingOf, toContext } from "../context.ts";
import type { RunContext } from "../history.ts";
import type { HistoryBuilder } from "../history_builder.ts";
import { axisOf, isKnown, resolve } from "../naming.ts";
import { isList, isObject } from "../records/columns.ts";
import { addRows } from "./_rows.ts";

/** Lists of numbers by name, and what stands beside them. */
export interface Arrays {
  readonly columns: ReadonlyMap<string, ArrayLike<unknown>>;
  /** Whether there is nothing but columns and single values: then all of them are the history. */
  readonly alone: boolean;
  readonly settings: RunContext;
}

/**
 * Adds what is a history among values of any kind, as pickles and arrays hold them.
 *
 * @returns Whether there was one: at least one column is called a metric.
 */
export function addArrays(builder: HistoryBuilder, arrays: Arrays): boolean {
  const { columns, alone } = arrays;
  const isMetric = (name: string) => resolve(name).better !== null;
  if (![...columns.keys()].some(isMetric)) return false;
  for (const [name, column] of columns) {
    if (alone || isKnown(name) || axisOf(name) !== null) {
      builder.addColumn(name, column);
    }
  }
  return true;
}

/** Adds a list of records. */
export function addRecords(builder: HistoryBuilder, value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject) &&
    addRows(builder, value) > 0;
}

/** The lists of numbers in an object, those of objects in it under their names with a slash. */
export function arraysIn(object: Readonly<Record<string, unknown>>): Arrays {
  const columns = new Map<string, ArrayLike<unknown>>();
  const settings: [string, unknown][] = [];
  let alone = true;
  const take = (prefix: string, object: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(object)) {
      if (isNumbers(value)) columns.set(prefix + key, value);
      else if (isObject(value)) {
        // Keras keeps its epochs and settings beside the dictionary of the history.
        take(key === "history" ? prefix : `${prefix}${key}/`, value);
      } else if (isList(value)) alone &&= value.length === 0;
      else if (settingOf(key) !== undefined) settings.push([key, value]);
    }
  };
  take("", object);
  return { columns, alone, settings: toContext(Object.fromEntries(settings)) };
}

function isNumbers(value: unknown): value is ArrayLike<unknown> {
  if (value instanceof Float64Array) return true;
  return Array.isArray(value) && value.length > 0 &&
    value.every((cell) => typeof cell === "number" || cell === null) &&
    value.some((cell) => typeof cell === "number");
}
