/** How a field is written. */
const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/**
 * A protocol buffer message, read field by field. What is broken in it ends it: nothing throws, and
 * nothing is read outside of it.
 */
export class Message {
  /** Number of the field at hand. */
  field = 0;
  /** Where the value of a field of bytes begins and ends. */
  start = 0;
  stop = 0;
  #wire = 0;
  #at = 0;
  #end = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly view: DataView = new DataView(
      bytes.buffer,
      bytes.byteOffset,
      bytes.byteLength,
    ),
  ) {}

  /** Begins with the bytes from one place up to another. */
  over(from: number, to: number): this {
    this.#at = from;
    this.#end = to;
    return this;
  }

  /** Goes to the next field; `false` at the end. Its value must be read or skipped. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    const key = this.varint();
    this.field = Math.floor(key / 8);
    this.#wire = key % 8;
    if (this.#wire === BYTES) {
      const length = this.varint();
      this.start = this.#at;
      this.stop = this.#at += length;
      if (this.stop > this.#end) return this.#stop();
    } else if (
      this.#wire !== VARINT && this.#wire !== FIXED_64 &&
      this.#wire !== FIXED_32
    ) return this.#stop();
    return this.field > 0 || this.#stop();
  }

  /** Whether the field at hand holds bytes: text, or a message. */
  get isBytes(): boolean {
    return this.#wire === BYTES;
  }

  #stop(): false {
    this.#at = this.#end;
    return false;
  }

  /** Passes over the field at hand. */
  skip(): void {
    if (this.#wire === VARINT) this.varint();
    else if (this.#wire === FIXED_64) this.#at += 8;
    else if (this.#wire === FIXED_32) this.#at += 4;
  }

  /** The number of the field at hand, however it is written; `NaN` for bytes. */
  number(): number {
    const at = this.#at;
    if (this.#wire === VARINT) return this.varint();
    if (this.#wire === BYTES) return NaN;
    this.skip();
    if (this.#at > this.#end) return NaN;
    return this.#wire === FIXED_64
      ? this.view.getFloat64(at, true)
      : this.view.getFloat32(at, true);
  }

  /** A whole number in 1 to 10 bytes, 64 bits with a sign. */
  varint(): number {
    const { bytes } = this;
    let at = this.#at;
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = at < this.#end ? bytes[at++]! : 0;
      low |= (byte & 127) << shift;
      if (byte < 128) {
        this.#at = at;
        return low;
      }
    }
    let high = 0;
    for (let shift = 0; shift < 42; shift += 7) {
      const byte = at < this.#end ? bytes[at++]! : 0;
      high += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    this.#at = at;
    // Of 64 bits the highest is the sign: -1 is written as 2 ** 64 - 1, which no float holds.
    const signed = high % 2 ** 36;
    return (signed >= 2 ** 35 ? signed - 2 ** 36 : signed) * 2 ** 28 + low;
  }
}

/** The fields of bytes of one number in a message. */
export function* fieldsOf(
  bytes: Uint8Array,
  number: number,
): Generator<Uint8Array> {
  const message = new Message(bytes).over(0, bytes.length);
  while (message.next()) {
    if (message.field === number && message.isBytes) {
      yield bytes.subarray(message.start, message.stop);
    } else message.skip();
  }
}
