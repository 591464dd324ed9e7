import { axisOf } from "../naming.ts";
import { isList, isObject } from "../records/columns.ts";
import { isValue, labelKind } from "../records/labels.ts";

type Group = Record<string, unknown>;

/**
 * A document in the form that readers know, where it has another: a table of names and rows, as pandas
 * splits it; series that each say their name, as charts keep them; long records beside single values.
 */
export function unfolded(value: unknown): unknown {
  if (Array.isArray(value)) return tableIn(value) ?? seriesIn(value) ?? value;
  if (!isObject(value)) return value;
  const lists = Object.values(value).filter((part): part is unknown[] =>
    Array.isArray(part) && part.length > 0
  );
  const names = lists.find(areNames);
  const rows = lists.find((list) => areRowsOf(list, names));
  if (names && rows) return recordsOf(names, rows);
  const objects = lists.filter((list) => list.every(isObject)) as Group[][];
  const [only] = objects;
  if (only === undefined || objects.length > 1) return value;
  // pandas describes its columns beside their records.
  if (isObject(value.schema) && Object.keys(value).length === 2) return only;
  return isLong(only) ? only : seriesIn(only) ?? value;
}

/** The records of a list whose first row names the columns of the others. */
function tableIn(list: readonly unknown[]): Group[] | undefined {
  const [names, ...rows] = list;
  return areNames(names) && areRowsOf(rows, names)
    ? recordsOf(names, rows)
    : undefined;
}

function areNames(list: unknown): list is string[] {
  return Array.isArray(list) && list.length > 1 &&
    list.every((name) => typeof name === "string");
}

function areRowsOf(
  list: readonly unknown[],
  names: readonly string[] | undefined,
): list is unknown[][] {
  return names !== undefined && list.length > 1 &&
    list.every((row) => Array.isArray(row) && row.length === names.length);
}

function recordsOf(
  names: readonly string[],
  rows: readonly unknown[][],
): Group[] {
  return rows.map((row) =>
    Object.fromEntries(names.map((name, i) => [name, row[i]]))
  );
}

/** Whether each record is a value with the name of its metric, and a step. */
function isLong(records: readonly Group[]): boolean {
  const names = Object.keys(records[0]!);
  return names.some((name) => labelKind(name) === "metric") &&
    names.some((name) => isValue(name) && !isList(records[0]![name])) &&
    names.some((name) => axisOf(name) !== null);
}

const NAMES = ["name", "label", "metric", "key", "tag", "title"];
const SPLITS = ["split", "phase", "stage", "set", "subset"];
const VALUES = ["values", "data", "y", "value", "history", "points"];
const STEPS = ["x", "steps", "step", "epochs", "epoch", "iterations"];

/** The columns of a list of series, each with its name and its values. */
function seriesIn(list: readonly unknown[]): Group | undefined {
  const columns: Group = {};
  for (const one of list) {
    if (!isObject(one)) return undefined;
    const name = textIn(one, NAMES);
    const values = listIn(one, VALUES);
    if (name === undefined || values === undefined) return undefined;
    const split = textIn(one, SPLITS);
    const full = split === undefined ? name : `${split}/${name}`;
    if (full in columns) return undefined;
    const steps = listIn(one, STEPS);
    const placed = steps?.length === values.length &&
      Array.from(steps).every((step) => typeof step === "number");
    columns[full] = placed ? { steps, values } : values;
  }
  return list.length > 0 ? columns : undefined;
}

function textIn(one: Group, names: readonly string[]): string | undefined {
  const found = names.map((name) => one[name]).find((part) =>
    typeof part === "string"
  );
  return found as string | undefined;
}

function listIn(
  one: Group,
  names: readonly string[],
): ArrayLike<unknown> | undefined {
  return names.map((name) => one[name]).find(isList);
}
