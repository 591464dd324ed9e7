import { parseJson } from "./_json.ts";
import { fieldsOf } from "./_protobuf.ts";

/** What a record of a run file tells: a row of the history, settings, or who the run is. */
export interface WandbRecord {
  readonly row?: Entries;
  readonly config?: Entries;
  readonly name?: string;
}

/** Names and values, in order. */
export type Entries = readonly (readonly [string, unknown])[];

// Numbers of the fields in W&B's own description of its records.
const RECORD = { history: 2, config: 5, run: 17 };
const RUN = { config: 4, name: 8 };
const HISTORY = { item: 1, step: 2 };
const ITEM = { key: 1, nested: 2, json: 16 };
const UPDATE = 1;
const STEP_NUMBER = 1;

/**
 * Reads one record of a run file.
 *
 * @throws {RangeError} Where it is broken.
 */
export function wandbRecord(message: Uint8Array): WandbRecord {
  const record: { -readonly [key in keyof WandbRecord]: WandbRecord[key] } = {};
  for (const { id, bytes } of fieldsOf(message)) {
    if (bytes === undefined) continue;
    if (id === RECORD.history) record.row = rowOf(bytes);
    else if (id === RECORD.config) record.config = itemsOf(bytes, UPDATE);
    else if (id === RECORD.run) {
      for (const { id, bytes: inner } of fieldsOf(bytes)) {
        if (inner === undefined) continue;
        if (id === RUN.name) record.name = textOf(inner);
        if (id === RUN.config) record.config = itemsOf(inner, UPDATE);
      }
    }
  }
  return record;
}

/** A row of the history. Its step stands among its items, or by itself. */
function rowOf(message: Uint8Array): Entries {
  const items = itemsOf(message, HISTORY.item);
  if (items.some(([name]) => name === "_step")) return items;
  for (const { id, bytes } of fieldsOf(message)) {
    if (id !== HISTORY.step || bytes === undefined) continue;
    for (const { id, number = 0 } of fieldsOf(bytes)) {
      if (id === STEP_NUMBER) return [...items, ["_step", number]];
    }
  }
  return items;
}

function itemsOf(message: Uint8Array, field: number): Entries {
  const items: (readonly [string, unknown])[] = [];
  for (const { id, bytes } of fieldsOf(message)) {
    if (id === field && bytes !== undefined) items.push(itemOf(bytes));
  }
  return items;
}

function itemOf(message: Uint8Array): readonly [string, unknown] {
  const names: string[] = [];
  let value: unknown;
  for (const { id, bytes } of fieldsOf(message)) {
    if (bytes === undefined) continue;
    if (id === ITEM.json) value = valueOf(textOf(bytes));
    else if (id === ITEM.key || id === ITEM.nested) names.push(textOf(bytes));
  }
  return [names.filter((name) => name !== "").join("/"), value];
}

/** A value that does not parse is text. */
function valueOf(json: string): unknown {
  try {
    return parseJson(json);
  } catch {
    return json;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
