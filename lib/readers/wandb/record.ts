import { parseJson } from "../_json.ts";
import { fieldsOf, Message } from "../tensorboard/message.ts";

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

/** Reads one record of a run file; what is broken in it is left out. */
export function wandbRecord(message: Uint8Array): WandbRecord {
  const [history] = fieldsOf(message, RECORD.history);
  const [config] = fieldsOf(message, RECORD.config);
  const [run] = fieldsOf(message, RECORD.run);
  if (history) return { row: rowOf(history) };
  if (config) return { config: itemsOf(config, UPDATE) };
  if (!run) return {};
  const [settings] = fieldsOf(run, RUN.config);
  const [name] = fieldsOf(run, RUN.name);
  return {
    ...(settings ? { config: itemsOf(settings, UPDATE) } : {}),
    ...(name ? { name: textOf(name) } : {}),
  };
}

/** A row of the history. Its step stands among its items, or by itself. */
function rowOf(history: Uint8Array): Entries {
  const items = itemsOf(history, HISTORY.item);
  if (items.some(([name]) => name === "_step")) return items;
  for (const bytes of fieldsOf(history, HISTORY.step)) {
    const message = new Message(bytes).over(0, bytes.length);
    while (message.next()) {
      if (message.field === STEP_NUMBER) {
        return [...items, ["_step", message.number()]];
      }
      message.skip();
    }
  }
  return items;
}

function itemsOf(message: Uint8Array, field: number): Entries {
  return [...fieldsOf(message, field)].map(itemOf);
}

function itemOf(message: Uint8Array): readonly [string, unknown] {
  const names = [
    ...fieldsOf(message, ITEM.key),
    ...fieldsOf(message, ITEM.nested),
  ].map(textOf);
  const [value] = fieldsOf(message, ITEM.json);
  return [
    names.filter((name) => name !== "").join("/"),
    value && valueOf(textOf(value)),
  ];
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
