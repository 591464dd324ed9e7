import { toCell } from "./cell.ts";

/** What takes columns: the history sink. */
export interface ColumnSink {
  addColumn(name: string, cells: ArrayLike<unknown>): void;
  addOwnAxis(name: string, column: OwnAxis): void;
  note(kind: "summary-record", about: { readonly what: string }): void;
}

/** A column with steps of its own. */
export interface OwnAxis {
  readonly axis: "step" | "epoch";
  readonly steps: ArrayLike<unknown>;
  readonly values: ArrayLike<unknown>;
}

/**
 * Adds the columns of an object: arrays, `{steps, values}`, pandas' `{"0": …}`, and groups of
 * these, whose names are joined by a slash. Single numbers are no curve and are noted.
 *
 * @returns How many columns were found.
 */
export function addColumns(
  sink: ColumnSink,
  object: Readonly<Record<string, unknown>>,
  prefix = "",
): number {
  let found = 0;
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    if (isList(value)) sink.addColumn(name, value);
    else if (!isObject(value)) {
      if (toCell(value) !== undefined) {
        sink.note("summary-record", { what: name });
      }
      continue;
    } else if (!addKeyed(sink, name, value)) {
      if (prefix.length < 1000) found += addColumns(sink, value, `${name}/`);
      continue;
    }
    found++;
  }
  return found;
}

function addKeyed(
  sink: ColumnSink,
  name: string,
  column: Readonly<Record<string, unknown>>,
): boolean {
  const { steps, step, epochs, epoch, values, value } = column;
  const places = steps ?? step ?? epochs ?? epoch;
  const cells = values ?? value;
  if (isList(places) && isList(cells)) {
    const axis = (steps ?? step) === undefined ? "epoch" : "step";
    sink.addOwnAxis(name, { axis, steps: places, values: cells });
    return true;
  }
  const keyed = isObject(values) ? values : column;
  const keys = Object.keys(keyed);
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) {
    return false;
  }
  const all = Object.values(keyed);
  // pandas numbers its rows from 0: that is an index, no step.
  if (keys.every((key, i) => Number(key) === i)) sink.addColumn(name, all);
  else sink.addOwnAxis(name, { axis: "step", steps: keys, values: all });
  return true;
}

/** Whether a value is an array or a typed array. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) ||
    (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isList(value);
}
