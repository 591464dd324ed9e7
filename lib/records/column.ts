import { toCell } from "./cell.ts";

/** The recorded cells of one column: `values[i]` stands in record `rows[i]`. Grows as a log is read. */
export class Column {
  /** Record of each value, increasing. */
  rows: Uint32Array<ArrayBuffer> = new Uint32Array(16);
  /** The numbers themselves. */
  values: Float64Array<ArrayBuffer> = new Float64Array(16);
  /** How many there are. */
  length = 0;
  /** How many cells hold text. */
  texts = 0;
  /** Line or record of the first text, counted from 1. */
  firstText = 0;
  /** Which values had a percent sign. */
  #percents: number[] = [];

  constructor(
    readonly name: string,
    /** Turns a cell into a number; text is `null`, nothing `undefined`. */
    readonly read: (cell: unknown) => number | undefined | null = toCell,
  ) {}

  /** Records a cell of a record; `at` is where it stands in the log, counted from 1. */
  set(row: number, cell: unknown, at: number): void {
    const value = this.read(cell);
    if (typeof value === "number") {
      this.push(row, value);
      if (isPercent(cell)) this.#percents.push(this.length - 1);
    } else if (value === null) {
      if (this.texts === 0) this.firstText = at;
      this.texts++;
    }
  }

  /** Records a number. */
  push(row: number, value: number): void {
    // The later of two cells of one name in one record wins.
    const again = this.length > 0 && this.rows[this.length - 1] === row;
    const i = again ? this.length - 1 : this.length++;
    if (i === this.rows.length) this.#reserve(i + 1);
    this.rows[i] = row;
    this.values[i] = value;
  }

  /** Brings values with a percent sign to the scale of those without: beside 0.2, 10 % is 0.1. */
  level(): void {
    const percents = new Set(this.#percents);
    this.#percents = [];
    if (percents.size === 0 || percents.size === this.length) return;
    const plain = this.values.subarray(0, this.length)
      .filter((_, i) => !percents.has(i));
    if (plain.some((value) => Math.abs(value) > 1)) return;
    for (const i of percents) this.values[i]! /= 100;
  }

  /** The same column with its records in the opposite order. */
  turned(records: number): Column {
    const column = new Column(this.name, this.read);
    column.rows = this.rows.slice(0, this.length).reverse()
      .map((row) => records - 1 - row);
    column.values = this.values.slice(0, this.length).reverse();
    column.length = this.length;
    column.texts = this.texts;
    column.firstText = this.firstText;
    return column;
  }

  /** Records the numbers of records from one on, as they stand in every `width` numbers; `NaN` is nothing. */
  append(
    row: number,
    numbers: Float64Array,
    from: number,
    width: number,
    records: number,
  ): void {
    this.#reserve(this.length + records);
    const { rows, values, read } = this;
    const plain = read === toCell;
    let length = this.length;
    for (let r = 0, i = from; r < records; r++, i += width) {
      const number = plain ? numbers[i]! : read(numbers[i]) ?? NaN;
      if (number !== number) continue;
      rows[length] = row + r;
      values[length++] = number;
    }
    this.length = length;
  }

  #reserve(length: number): void {
    let size = Math.max(16, this.rows.length);
    while (size < length) size *= 2;
    if (size === this.rows.length) return;
    this.rows = new Uint32Array(this.rows.buffer.transfer(4 * size));
    this.values = new Float64Array(this.values.buffer.transfer(8 * size));
  }

  /** The values by record, `NaN` where there is none. */
  spread(records: number): Float64Array {
    const out = new Float64Array(records).fill(NaN);
    for (let i = 0; i < this.length; i++) out[this.rows[i]!] = this.values[i]!;
    return out;
  }
}

function isPercent(cell: unknown): boolean {
  return typeof cell === "string" && /%\s*$/.test(cell);
}
