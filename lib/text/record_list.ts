import type { Sheet } from "./sheet.ts";

/** One record: cells of its sheet, from a place on. */
export interface TextRecord {
  readonly sheet: Sheet;
  readonly from: number;
}

/** Records in order, six bytes each; each is an object only while it is looked at. */
export class RecordList {
  /** How many there are. */
  length = 0;
  #sheets: Sheet[] = [];
  #ids = new Uint16Array(32);
  #froms = new Uint32Array(32);

  /** Adds one at the end. */
  add(sheet: Sheet, from: number): void {
    const i = this.length++;
    if (i === this.#ids.length) {
      const size = Math.ceil(1.5 * i);
      this.#ids = new Uint16Array(this.#ids.buffer.transfer(2 * size));
      this.#froms = new Uint32Array(this.#froms.buffer.transfer(4 * size));
    }
    this.#sheets[sheet.id] = sheet;
    this.#ids[i] = sheet.id;
    this.#froms[i] = from;
  }

  /** The one at a place, which must be there. */
  at(i: number): TextRecord {
    return { sheet: this.#sheets[this.#ids[i]!]!, from: this.#froms[i]! };
  }

  /** Each in order. */
  *[Symbol.iterator](): Generator<TextRecord> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  /** Where the first stands that passes a test; -1 where none does. */
  findIndex(test: (record: TextRecord) => boolean): number {
    for (let i = 0; i < this.length; i++) if (test(this.at(i))) return i;
    return -1;
  }

  /** Those that pass a test. */
  filter(test: (record: TextRecord, i: number) => boolean): RecordList {
    const list = new RecordList();
    for (let i = 0; i < this.length; i++) {
      const record = this.at(i);
      if (test(record, i)) list.add(record.sheet, record.from);
    }
    return list;
  }
}
