import type { LogFile } from "../../log_file.ts";
import { maskedCrc32c } from "./crc32c.ts";

/** Bytes before a record (its length, and a checksum of that) and after it (a checksum of it). */
const BEFORE = 12;
const AFTER = 4;

/** No event that holds scalars is larger: pictures, models and sound are passed over unread. */
const LARGEST = 2 ** 24;

/** Takes the bytes of one record from one place of a buffer up to another; they are overwritten later. */
export type TakeRecord = (
  bytes: Uint8Array,
  from: number,
  to: number,
) => void;

/** What was found in a file of records. */
export interface Framing {
  /** How many records were whole. */
  readonly records: number;
  /** How many were not what their checksum says, and the first of them, counted from 1. */
  readonly broken: number;
  readonly firstBroken: number;
  /** Whether the end is missing. */
  readonly cut: boolean;
}

/** Reads the records of a file (TFRecord), each checked. After a broken one it goes on with the next. */
export async function readRecords(
  file: LogFile,
  take: TakeRecord,
): Promise<Framing> {
  const scanner = new Scanner(take);
  for await (const chunk of file.chunks()) scanner.feed(chunk);
  return scanner.end();
}

class Scanner {
  readonly #take: TakeRecord;
  #bytes = new Uint8Array(2 ** 16);
  #view = new DataView(this.#bytes.buffer);
  #from = 0;
  #to = 0;
  /** Bytes of a record that are passed over. */
  #passing = 0;
  /** Whether no record begins where one should. */
  #lost = false;
  #records = 0;
  #broken = 0;
  #firstBroken = 0;

  constructor(take: TakeRecord) {
    this.#take = take;
  }

  feed(chunk: Uint8Array): void {
    const left = this.#to - this.#from;
    const before = this.#bytes;
    if (left + chunk.length > before.length) {
      this.#bytes = new Uint8Array(2 * (left + chunk.length));
      this.#view = new DataView(this.#bytes.buffer);
    }
    this.#bytes.set(before.subarray(this.#from, this.#to));
    this.#bytes.set(chunk, left);
    this.#from = 0;
    this.#to = left + chunk.length;
    while (this.#next());
  }

  /** Takes the next record, or a step towards it; `false` until there are more bytes. */
  #next(): boolean {
    const from = this.#from;
    const left = this.#to - from;
    if (this.#passing > 0) {
      const passed = Math.min(this.#passing, left);
      this.#from += passed;
      this.#passing -= passed;
      return this.#passing === 0;
    }
    if (left < BEFORE) return false;
    const view = this.#view;
    if (
      maskedCrc32c(this.#bytes, from, from + 8) !==
        view.getUint32(from + 8, true)
    ) {
      this.#lost = true;
      this.#from++;
      return true;
    }
    const length = view.getUint32(from, true) +
      view.getUint32(from + 4, true) * 2 ** 32;
    if (this.#lost) this.#noteBroken();
    this.#lost = false;
    if (length > LARGEST) {
      this.#passing = BEFORE + length + AFTER;
      return true;
    }
    if (left < BEFORE + length + AFTER) return false;
    const start = from + BEFORE;
    const end = start + length;
    this.#from = end + AFTER;
    if (maskedCrc32c(this.#bytes, start, end) !== view.getUint32(end, true)) {
      this.#noteBroken();
      return true;
    }
    this.#records++;
    this.#take(this.#bytes, start, end);
    return true;
  }

  #noteBroken(): void {
    if (this.#broken++ === 0) this.#firstBroken = this.#records + 1;
  }

  end(): Framing {
    return {
      records: this.#records,
      broken: this.#broken,
      firstBroken: this.#firstBroken,
      cut: this.#lost || this.#passing > 0 || this.#from < this.#to,
    };
  }
}
