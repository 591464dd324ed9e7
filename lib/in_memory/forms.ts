import type { History } from "../history.ts";
import { isObject } from "../records/columns.ts";

/** Whether data says it is a run: `{history, …}`. */
export function isRun(
  data: unknown,
): data is Record<string, unknown> & { history: unknown } {
  return isHistory(data) ||
    (isObject(data) && "history" in data && typeof data.history === "object" &&
      data.history !== null && !ArrayBuffer.isView(data.history));
}

/** Whether data is a history as this package makes them. */
export function isHistory(data: unknown): data is History {
  return isObject(data) && Array.isArray(data.series) &&
    isObject(data.source) &&
    data.series.every((one) =>
      isObject(one) && one.values instanceof Float64Array
    );
}

/** The entries of a map under their names. */
export function fromMap(
  map: ReadonlyMap<unknown, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    [...map].map(([key, value]) => [String(key), value]),
  );
}

/** Whether a value can be called. */
export function isFunction(
  value: unknown,
): value is (...args: unknown[]) => unknown {
  return typeof value === "function";
}

/** Whether a value can be gone through. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null &&
    Symbol.iterator in value;
}

/** What can be gone through; nothing otherwise. */
export function toIterable(value: unknown): Iterable<unknown> {
  return isIterable(value) ? value : [];
}
