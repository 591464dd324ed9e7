/** Writes TensorBoard event files by hand, for tests: bit by bit, and so slowly. */

/** A field of a protocol buffer message: its number and its bytes, with its wire type. */
export function field(
  number: number,
  wire: 0 | 1 | 2 | 5,
  value: Uint8Array,
): Uint8Array {
  const length = wire === 2 ? varint(value.length) : new Uint8Array();
  return concat(varint(number * 8 + wire), length, value);
}

/** A whole number as a message has it. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Uint8Array.from([...bytes, Number(rest)]);
}

export function concat(
  ...parts: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

export function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

export function float(value: number): Uint8Array {
  return new Uint8Array(Float32Array.of(value).buffer);
}

export function double(value: number): Uint8Array {
  return new Uint8Array(Float64Array.of(value).buffer);
}

/** An event at a step, with what it tells. */
export function event(
  step: number,
  ...what: readonly Uint8Array[]
): Uint8Array {
  return concat(
    field(1, 1, double(1_700_000_000 + step)),
    field(2, 0, varint(step)),
    ...what,
  );
}

/** A summary of values, each of a tag and of what is written under it. */
export function summary(
  values: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  return field(
    5,
    2,
    concat(
      ...Object.entries(values).map(([tag, value]) =>
        field(1, 2, concat(field(1, 2, text(tag)), value))
      ),
    ),
  );
}

/** An event of numbers as they were first written: `simple_value`. */
export function scalars(
  step: number,
  values: Readonly<Record<string, number>>,
): Uint8Array {
  return event(
    step,
    summary(Object.fromEntries(
      Object.entries(values).map(([tag, value]) =>
        [tag, field(2, 5, float(value))] as const
      ),
    )),
  );
}

/** A tensor of a type (TensorFlow's number) and of more fields. */
export function tensor(
  type: number,
  ...fields: readonly Uint8Array[]
): Uint8Array {
  return field(8, 2, concat(field(1, 0, varint(type)), ...fields));
}

/** What a plugin writes about a value. */
export function metadata(
  plugin: string,
  content: Uint8Array = new Uint8Array(),
): Uint8Array {
  const data = concat(field(1, 2, text(plugin)), field(2, 2, content));
  return field(9, 2, field(1, 2, data));
}

/** The event of a program that starts, and voids what stands from a step on. */
export function start(step: number): Uint8Array {
  return event(step, field(7, 2, field(1, 0, varint(1))));
}

/** A record with its checksums. */
export function record(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(BigUint64Array.of(BigInt(bytes.length)).buffer);
  return concat(length, checksum(length), bytes, checksum(bytes));
}

/** A whole file. */
export function eventFile(
  ...events: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  const version = concat(
    field(1, 1, double(1_700_000_000)),
    field(3, 2, text("brain.Event:2")),
  );
  return concat(...[version, ...events].map(record));
}

function checksum(bytes: Uint8Array): Uint8Array {
  let crc = 0xffffffffn;
  for (const byte of bytes) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1n ? crc >> 1n ^ 0x82f63b78n : crc >> 1n;
    }
  }
  crc ^= 0xffffffffn;
  const turned = (crc >> 15n | crc << 17n) & 0xffffffffn;
  const masked = turned + 0xa282ead8n & 0xffffffffn;
  return new Uint8Array(Uint32Array.of(Number(masked)).buffer);
}
