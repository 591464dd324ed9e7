import { fieldsOf, Message } from "../tensorboard/message.ts";

/** What a record of a run file tells: the name of the run, or a point of a curve. */
export interface SwanlabRecord {
  readonly name?: string;
  readonly point?: {
    readonly key: string;
    readonly step: number;
    readonly value: number;
  };
}

// Numbers of the fields in SwanLab's own description of its records.
const RECORD = { start: 10, scalar: 13 };
const START = { name: 4 };
const SCALAR = { key: 1, step: 2, value: 5 };
const VALUE = { number: 1 };

/** Reads one record of a run file; what is broken in it is left out. */
export function swanlabRecord(message: Uint8Array): SwanlabRecord {
  const [start] = fieldsOf(message, RECORD.start);
  const [scalar] = fieldsOf(message, RECORD.scalar);
  if (start) {
    const [name] = fieldsOf(start, START.name);
    return name ? { name: textOf(name) } : {};
  }
  if (!scalar) return {};
  const [key] = fieldsOf(scalar, SCALAR.key);
  const [value] = fieldsOf(scalar, SCALAR.value);
  return key && value
    ? {
      point: {
        key: textOf(key),
        step: numberOf(scalar, SCALAR.step),
        value: numberOf(value, VALUE.number),
      },
    }
    : {};
}

/** The number in a field; a zero is not written. */
function numberOf(bytes: Uint8Array, field: number): number {
  const message = new Message(bytes).over(0, bytes.length);
  while (message.next()) {
    if (message.field === field) return message.number();
    message.skip();
  }
  return 0;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
