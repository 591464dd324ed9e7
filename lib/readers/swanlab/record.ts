import { isObject } from "../../records/columns.ts";
import { objectIn } from "../_json.ts";
import { fieldsOf, Message } from "../tensorboard/message.ts";

/** A value and the step at which it was logged. */
export interface Point {
  readonly step: number;
  /** A number, or the word for one that JSON cannot write. */
  readonly value: unknown;
}

/** One value of one metric. */
export interface Scalar extends Point {
  readonly key: string;
  /** When it was logged: seconds, or a date. */
  readonly time?: unknown;
}

/** What a record of a run file tells: a value, who the run is, or which metric is of the machine. */
export interface SwanlabRecord {
  readonly scalar?: Scalar;
  readonly name?: string;
  readonly ofMachine?: string;
}

/** Reads one record: JSON in the first version of the format, a message in the second. */
export function swanlabRecord(bytes: Uint8Array): SwanlabRecord {
  return bytes[0] === BRACE ? fromJson(textOf(bytes)) : fromMessage(bytes);
}

const BRACE = "{".charCodeAt(0);

function fromJson(text: string): SwanlabRecord {
  const record = objectIn(text) ?? {};
  const data = isObject(record.data) ? record.data : {};
  const { key, step, metric, name, cls } = data;
  if (record.model_type === "Experiment" && typeof name === "string") {
    return { name };
  }
  if (typeof key !== "string") return {};
  if (record.model_type === "Column" && cls === "SYSTEM") {
    return { ofMachine: key };
  }
  if (record.model_type !== "Scalar" || !isObject(metric)) return {};
  const { index, data: value, create_time: time } = metric;
  return { scalar: { key, step: Number(step ?? index), value, time } };
}

/** A point as a line of JSON, which is how it stands in a folder of logs. */
export function pointIn(line: string): Point | undefined {
  const { index, data: value } = objectIn(line) ?? {};
  return typeof index === "number" ? { step: index, value } : undefined;
}

// Numbers of the fields in SwanLab's own description of its records.
const RECORD = { start: 10, column: 12, scalar: 13 };
const START = { name: 4 };
const COLUMN = { kind: 1, key: 3 };
const SCALAR = { key: 1, step: 2, time: 4, value: 5 };
const TIME = { seconds: 1, nanos: 2 };
const NUMBER = 1;
/** The kind of column that tells how the machine does. */
const SYSTEM = 2;

function fromMessage(bytes: Uint8Array): SwanlabRecord {
  const [start] = fieldsOf(bytes, RECORD.start);
  const [column] = fieldsOf(bytes, RECORD.column);
  const [scalar] = fieldsOf(bytes, RECORD.scalar);
  if (scalar) return { scalar: scalarOf(scalar) };
  if (start) return { name: wordOf(start, START.name) };
  return column && numberOf(column, COLUMN.kind) === SYSTEM
    ? { ofMachine: wordOf(column, COLUMN.key) }
    : {};
}

function scalarOf(bytes: Uint8Array): Scalar {
  const [time] = fieldsOf(bytes, SCALAR.time);
  const [value] = fieldsOf(bytes, SCALAR.value);
  return {
    key: wordOf(bytes, SCALAR.key),
    step: numberOf(bytes, SCALAR.step),
    value: value && numberOf(value, NUMBER),
    ...(time
      ? {
        time: numberOf(time, TIME.seconds) + numberOf(time, TIME.nanos) / 1e9,
      }
      : {}),
  };
}

function wordOf(bytes: Uint8Array, number: number): string {
  const [word] = fieldsOf(bytes, number);
  return word ? textOf(word) : "";
}

/** The number in a field; 0 is not written. */
function numberOf(bytes: Uint8Array, number: number): number {
  const message = new Message(bytes).over(0, bytes.length);
  while (message.next()) {
    if (message.field === number) return message.number();
    message.skip();
  }
  return 0;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
