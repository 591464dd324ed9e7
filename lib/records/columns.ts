import {
  axisOf,
  countsSteps,
  isKnown,
  resolve,
  splitOf,
  words,
} from "../naming.ts";
import { toCell } from "./cell.ts";

/** What takes columns: the history sink. */
export interface ColumnSink {
  addColumn(name: string, cells: ArrayLike<unknown>): void;
  addOwnAxis(name: string, column: OwnAxis): void;
  addRecords(prefix: string, records: readonly Cells[]): void;
  /** Keeps what is said once of the whole run, where it is a setting. Returns whether it is. */
  keep(name: string, value: unknown): boolean;
  note(
    kind: "summary-record" | "repeated-object",
    about: { readonly what: string },
  ): void;
}

/** A record: cells, and groups of cells, by name. */
export type Cells = Readonly<Record<string, unknown>>;

/** A column with steps of its own. */
export interface OwnAxis {
  readonly axis: "step" | "epoch";
  readonly steps: ArrayLike<unknown>;
  readonly values: ArrayLike<unknown>;
}

/**
 * Adds the columns of an object: arrays, `{steps, values}`, pandas' `{"0": …}`, lists of records and
 * records by epoch, and groups of these, whose names are joined by a slash. Single values are settings,
 * where they are called so; other numbers are no curve and are noted. A group that is held twice, or holds itself, is read once.
 *
 * @returns How many columns were found.
 */
export function addColumns(
  sink: ColumnSink,
  object: Readonly<Record<string, unknown>>,
  prefix = "",
  seen: Set<object> = new Set(),
): number {
  seen.add(object);
  const numbered = byNumber(object);
  if (numbered) {
    // `epochs` in `{epochs: {"1": …}}` is no part of a name.
    sink.addRecords(axisOf(prefix) === null ? prefix : "", numbered);
    return 1;
  }
  let found = 0;
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    checkLength(value, name);
    if (areRecords(value) && areOfOneRun(key, value)) {
      // What lists the epochs of a run is no part of a name.
      const bare = key === "history" || axisOf(key) !== null;
      sink.addRecords(bare ? prefix : `${name}/`, value);
    } else if (isList(value) && !isShape(key, value)) {
      const placed = pairsIn(value);
      if (placed) sink.addOwnAxis(name, placed);
      else sink.addColumn(name, value);
    } else if (!isObject(value) || isShape(key, value)) {
      if (!sink.keep(key, value) && toCell(value) !== undefined) {
        sink.note("summary-record", { what: name });
      }
      continue;
    } else if (seen.has(value)) {
      sink.note("repeated-object", { what: name });
      continue;
    } else if (!addKeyed(sink, name, value)) {
      // Keras keeps its epochs and settings beside the dictionary of the history.
      const inner = key === "history" ? prefix : `${name}/`;
      const rows = inner === "" ? undefined : rowsOf(value);
      if (rows) {
        sink.addRecords(inner, rows);
        found++;
      } else if (prefix.length < 1000) {
        found += addColumns(sink, value, inner, seen);
      }
      continue;
    }
    found++;
  }
  return found;
}

/** Whether a list says how large something is along each dimension: `"train_shape": [872, 20]`. */
function isShape(name: string, value: unknown): boolean {
  return Array.isArray(value) && value.length <= 5 &&
    /(?:^|[^a-z])(?:shape|dims?|dimensions|resolution)(?![a-z])/i.test(name) &&
    value.every((one) => Number.isInteger(one) && one > 0);
}

/** A longer list holds hardly anything: a single number far away makes an array long. */
const LONGEST = 2 ** 25;

/**
 * Makes sure that a list can be gone through.
 *
 * @throws {RangeError} When it is longer than any run.
 */
export function checkLength(value: unknown, name?: string): void {
  if (!isList(value) || value.length <= LONGEST) return;
  const what = name === undefined ? "a history" : JSON.stringify(name);
  throw new RangeError(
    `Cannot read ${what}: found ${value.length} places, more than ${LONGEST}`,
  );
}

/** A list of pairs of a step and its value, `[[10, 0.9], [20, 0.5]]`, as a column with its steps. */
function pairsIn(list: ArrayLike<unknown>): OwnAxis | undefined {
  if (!isList(list[0])) return undefined;
  const pairs = Array.from(list);
  const fits = pairs.length > 1 &&
    pairs.every((pair, i) =>
      isList(pair) && pair.length === 2 && Number.isInteger(pair[0]) &&
      (i === 0 || Number(pair[0]) > Number((pairs[i - 1] as unknown[])[0]))
    );
  if (!fits) return undefined;
  const [steps, values] = [0, 1].map((i) =>
    pairs.map((pair) => (pair as unknown[])[i])
  );
  return { axis: "step", steps: steps!, values: values! };
}

/** The records of a group of columns, all of one length, one of which says where the others stand. */
function rowsOf(group: Cells): Cells[] | undefined {
  const lists = Object.entries(group).filter(([, cells]) => isList(cells)) as [
    string,
    ArrayLike<unknown>,
  ][];
  const length = lists[0]?.[1].length ?? 0;
  const isPlaced = lists.some(([name]) => countsSteps(name));
  const isTable = isPlaced && length > 1 && lists.length > 1 &&
    lists.length === Object.keys(group).length &&
    lists.every(([, cells]) => cells.length === length);
  return isTable
    ? Array.from(
      { length },
      (_, i) => Object.fromEntries(lists.map(([name, c]) => [name, c[i]])),
    )
    : undefined;
}

function addKeyed(
  sink: ColumnSink,
  name: string,
  column: Readonly<Record<string, unknown>>,
): boolean {
  const { steps, step, epochs, epoch, x, values, value, y } = column;
  const places = steps ?? step ?? epochs ?? epoch ?? x;
  const cells = values ?? value ?? y;
  if (isList(places) && isList(cells)) {
    const axis = (steps ?? step) === undefined && x === undefined
      ? "epoch"
      : "step";
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

/** Whether a value is a list of objects that hold numbers, and no curves of their own. */
function areRecords(value: unknown): value is Cells[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject) &&
    value.some((record) =>
      Object.values(record).some((cell) => typeof cell === "number")
    );
}

/** Whether records go on in time, not from run to run: they are placed, or their name says so. */
function areOfOneRun(name: string, records: readonly Cells[]): boolean {
  return isKnown(name) || words(name).some((word) => splitOf(word) !== null) ||
    /metric|histor|log|record|epoch|iter|step|round|curve|progress/i.test(
      name,
    ) ||
    records.some((record) =>
      Object.keys(record).some((key) => axisOf(key) !== null)
    );
}

/** Records by the number of their epoch or step: `{"epoch_1": {loss: 0.9}, "epoch_2": …}`. */
function byNumber(column: Cells): Cells[] | undefined {
  const entries = Object.entries(column);
  const axes = entries.map(([key]) =>
    /^(?:(epochs?|steps?|iter(?:ation)?s?|rounds?)[ _-]?)?(\d+)$/i.exec(key)
  );
  const axis = axes[0]?.[1] ?? "";
  const fits = entries.length > 1 &&
    axes.every((found) => (found?.[1] ?? "") === axis) &&
    areRecords(Object.values(column)) &&
    // What has numbers only may be folds, unless it is how a training goes on.
    (axis !== "" || entries.every(([, record]) => hasLosses(record)));
  if (!fits) return undefined;
  return entries.map(([, record], i) => ({
    ...(axis === "" ? {} : { [axis]: Number(axes[i]![2]) }),
    ...(record as Cells),
  }));
}

/** Whether a record has a loss of the training and one of the validation. */
function hasLosses(record: unknown): boolean {
  const names = isObject(record) ? Object.keys(record) : [];
  return names.filter((name) => resolve(name).quantity === "loss").length > 1;
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
