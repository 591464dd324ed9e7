import { kindOf } from "../kind_of.ts";
import { toCell } from "../records/cell.ts";
import { isList, isObject } from "../records/columns.ts";
import { isIterable } from "./forms.ts";

/** Says that data holds no history, and what may be done about it. */
export function unreadable(data: unknown): TypeError {
  if (data instanceof Promise) {
    return new TypeError(
      "Cannot read a history: found a promise; await it first",
    );
  }
  const lazy = isObject(data) && !(data instanceof Map)
    ? Object.entries(data).find(([, column]) =>
      isIterable(column) && !isList(column) && !(column instanceof Map)
    )
    : undefined;
  const way = lazy === undefined
    ? ""
    : `; ${JSON.stringify(lazy[0])} is ${
      kindOf(lazy[1])
    }: make an array of it, [...values]`;
  return new TypeError(
    `Cannot read a history: found ${
      kindOf(data)
    } without a column of numbers${way}`,
  );
}

/** Says that a row is none. */
export function notARow(row: unknown): TypeError {
  const way = typeof row === "number"
    ? "; say what the numbers are: { loss: [0.9, 0.7] }"
    : isList(row)
    ? "; say what each column is: { epoch: [1, 2], loss: [0.9, 0.7] }"
    : "";
  return new TypeError(
    `Cannot read a row of the history: found ${kindOf(row)}${way}`,
  );
}

/** An error that a value itself threw when it was looked at, as one that names the value. */
export function said(error: unknown, data: unknown): unknown {
  const message = messageOf(error);
  const isOurs = error instanceof Error && /^Cannot .*: found /s.test(message);
  if (isOurs || typeof data !== "object" || data === null) return error;
  const name = culpritIn(data, 0);
  return new TypeError(
    `Cannot read ${
      name ? JSON.stringify(name) : "a history"
    }: found a value that throws when it is read: ${message}`,
    { cause: error },
  );
}

/** Columns lie no deeper than this in what people hold. */
const DEEPEST = 3;

/** The name of what throws when it is read; empty for the data itself, `undefined` where nothing does. */
function culpritIn(data: object, depth: number): string | undefined {
  let keys: readonly string[];
  try {
    if (isList(data)) return void Array.from(data, toCell);
    keys = Object.keys(data);
  } catch {
    return "";
  }
  for (const key of keys) {
    try {
      const value: unknown = (data as Record<string, unknown>)[key];
      if (typeof value !== "object" || value === null) continue;
      const inner = depth < DEEPEST ? culpritIn(value, depth + 1) : undefined;
      if (inner !== undefined) return inner === "" ? key : `${key}/${inner}`;
    } catch {
      return key;
    }
  }
  return undefined;
}

function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return "something";
  }
}
