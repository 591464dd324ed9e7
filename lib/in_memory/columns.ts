import { isList, isObject } from "../records/columns.ts";
import { fromMap, isFunction, isIterable, isRun, toIterable } from "./forms.ts";

/** A history in a history in a history holds itself. */
const DEEPEST = 4;

/** The data as an object of columns, if it is some form of that. */
export function toColumns(
  data: unknown,
  depth = 0,
): Record<string, unknown> | undefined {
  if (data instanceof Map) return fromMap(data);
  if (!isObject(data)) return undefined;
  if (isRun(data)) {
    const { history, epoch } = data;
    // Keras' History keeps the epochs beside the columns.
    const epochs = isList(epoch) && epoch.length > 0 ? { epoch } : {};
    const columns = depth < DEEPEST ? toColumns(history, depth + 1) : undefined;
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
export function toRows(
  data: unknown,
  depth = 0,
): Iterable<unknown> | undefined {
  if (isRun(data)) {
    return depth < DEEPEST ? toRows(data.history, depth + 1) : undefined;
  }
  return typeof data !== "string" && isIterable(data) ? data : undefined;
}
