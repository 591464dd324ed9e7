/** One field of a protobuf message: a whole number, or bytes. */
export type Field =
  | { readonly id: number; readonly number: number; readonly bytes?: never }
  | {
    readonly id: number;
    readonly number?: never;
    readonly bytes: Uint8Array;
  };

/**
 * The fields of a protobuf message, in order. Fixed-width numbers are given as their bytes.
 *
 * @throws {RangeError} Where the message is broken or cut.
 */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const byte = message[at++];
      if (byte === undefined) break;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new RangeError("Cannot read a number: found no end of it");
  };
  const take = (length: number): Uint8Array => {
    if (length > message.length - at) {
      throw new RangeError(`Cannot read ${length} bytes: found fewer`);
    }
    return message.subarray(at, at += length);
  };
  while (at < message.length) {
    const key = varint();
    const id = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === 0) yield { id, number: varint() };
    else if (wire === 1) yield { id, bytes: take(8) };
    else if (wire === 2) yield { id, bytes: take(varint()) };
    else if (wire === 5) yield { id, bytes: take(4) };
    else throw new RangeError(`Cannot read a field: found wire type ${wire}`);
  }
}
