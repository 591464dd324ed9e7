/** Bytes that are read one after the other. */
export class Bytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#view = new DataView(
      bytes.buffer,
      bytes.byteOffset,
      bytes.byteLength,
    );
    this.#at = from;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** @throws {RangeError} At the end. */
  byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  int32(): number {
    return this.#view.getInt32((this.#at += 4) - 4, true);
  }

  float64(): number {
    return this.#view.getFloat64((this.#at += 8) - 8);
  }

  /** A whole number of so many bytes, the lowest first. */
  uint(length: number): number {
    return this.take(length).reduceRight((sum, byte) => sum * 256 + byte, 0);
  }

  /** @throws {RangeError} Where there are not as many. */
  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) {
      throw new RangeError(`Cannot read ${length} bytes: found fewer`);
    }
    return this.#bytes.subarray(this.#at, this.#at += length);
  }

  text(length: number): string {
    return new TextDecoder().decode(this.take(length));
  }

  /** Text up to a line end. */
  line(): string {
    return new TextDecoder().decode(this.lineBytes());
  }

  /** Bytes up to a line end. */
  lineBytes(): Uint8Array {
    const end = this.#bytes.indexOf(10, this.#at);
    if (end < 0) throw new RangeError("Cannot read a line: found no end of it");
    const line = this.take(end - this.#at);
    this.#at++;
    return line;
  }
}
