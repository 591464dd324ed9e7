import { toCell } from "./cell.ts";
import { markKept } from "../thinning.ts";

/** The recorded cells of one column: `values[i]` stands in record `row(i)`. Grows as a log is read. */
export class Column {
  /** The numbers themselves. */
  values: Float64Array<ArrayBuffer> = new Float64Array(16);
  /** How many there are. */
  length = 0;
  /** How many more there were before it, or what it was read from, was thinned, and how often it was halved. */
  dropped = 0;
  halvings = 0;
  /** How many records told of it, whether or not there was a number; 0 where that is not known any more. */
  told = 0;
  /** How many cells hold text. */
  texts = 0;
  /** Line or record of the first text, counted from 1. */
  firstText = 0;
  /** Record of each value, increasing; nothing while none is missing, so that they are counted. */
  #rows: Uint32Array<ArrayBuffer> | undefined;
  /** 1 for each value that had a percent sign; nothing while none had. */
  #percents: Uint8Array<ArrayBuffer> | undefined;
  /** How many values were thinned already. */
  #settled = 0;

  constructor(
    readonly name: string,
    /** Turns a cell into a number; text is `null`, nothing `undefined`. */
    readonly read: (cell: unknown) => number | undefined | null = toCell,
  ) {}

  /** The record of a value. */
  row(i: number): number {
    return this.#rows ? this.#rows[i]! : i;
  }

  /** How many records there are up to its last value. */
  get end(): number {
    return this.length === 0 ? 0 : this.row(this.length - 1) + 1;
  }

  /** Bytes that are held for its values and their records. */
  get bytes(): number {
    return this.values.byteLength + (this.#rows?.byteLength ?? 0) +
      (this.#percents?.byteLength ?? 0);
  }

  /** Records a cell of a record; `at` is where it stands in the log, counted from 1. */
  set(row: number, cell: unknown, at: number): void {
    this.told = row + 1;
    const value = this.read(cell);
    if (typeof value === "number") {
      this.push(row, value);
      if (isPercent(cell)) {
        this.#percents ??= new Uint8Array(this.values.length);
        this.#percents[this.length - 1] = 1;
      }
    } else if (value === null) {
      if (this.texts === 0) this.firstText = at;
      this.texts++;
    }
  }

  /** Records a number. */
  push(row: number, value: number): void {
    // The later of two cells of one name in one record wins.
    const again = this.length > 0 && this.row(this.length - 1) === row;
    const i = again ? this.length - 1 : this.length++;
    if (i === this.values.length) this.reserve(i + 1);
    if (i !== row && this.#rows === undefined) this.#tellRows(i);
    if (this.#rows) this.#rows[i] = row;
    this.values[i] = value;
  }

  /** Records the numbers of a whole column, as they are. */
  fill(numbers: Float64Array): void {
    this.values = new Float64Array(Math.max(16, numbers.length));
    this.values.set(numbers);
    this.length = this.told = numbers.length;
  }

  /** Brings values with a percent sign to the scale of those without: beside 0.2, 10 % is 0.1. */
  level(): void {
    const percents = this.#percents;
    this.#percents = undefined;
    if (percents === undefined) return;
    const { values, length } = this;
    let plain = 0;
    for (let i = 0; i < length; i++) {
      if (percents[i] === 1) continue;
      if (Math.abs(values[i]!) > 1) return;
      plain++;
    }
    if (plain === 0) return;
    for (let i = 0; i < length; i++) if (percents[i] === 1) values[i]! /= 100;
  }

  /** The same column with its records in another order: the place of each. */
  reordered(places: Uint32Array): Column {
    const column = new Column(this.name, this.read);
    const order = Uint32Array.from({ length: this.length }, (_, i) => i)
      .sort((a, b) => places[this.row(a)]! - places[this.row(b)]!);
    for (const i of order) column.push(places[this.row(i)]!, this.values[i]!);
    column.dropped = this.dropped;
    column.texts = this.texts;
    column.firstText = this.firstText;
    return column;
  }

  /** Records the numbers of records from one on; `NaN` is nothing. */
  append(row: number, numbers: Float64Array): void {
    this.reserve(this.length + numbers.length);
    const { values, read } = this;
    const plain = read === toCell;
    let rows = this.#rows;
    let length = this.length;
    for (let i = 0; i < numbers.length; i++) {
      const number = plain ? numbers[i]! : read(numbers[i]) ?? NaN;
      if (number !== number) continue;
      if (length !== row + i) rows ??= this.#tellRows(length);
      if (rows) rows[length] = row + i;
      values[length++] = number;
    }
    this.length = length;
    this.told = row + numbers.length;
  }

  /** Marks the records that stay where the column is halved so often at least: see `markKept`. */
  mark(kept: Uint8Array, halvings: number, curves: number): void {
    const cells = { values: this.values, rows: this.#rows };
    const settled = this.#settled;
    const every = 2 ** Math.max(halvings, this.halvings);
    const again = every / 2 ** this.halvings;
    markKept(cells, { from: 0, to: settled, every: again, curves }, kept);
    const fresh = { from: settled, to: this.length, every, curves };
    markKept(cells, fresh, kept);
  }

  /** How many of its values are of records that stay. */
  keptOf(kept: Uint8Array): number {
    let count = 0;
    for (let i = 0; i < this.length; i++) count += kept[this.row(i)]!;
    return count;
  }

  /** Leaves out the values of records that do not stay; `places` tells where those stand that do. */
  thin(kept: Uint8Array, places: Uint32Array, halvings: number): void {
    this.halvings = Math.max(halvings, this.halvings);
    const { values, length } = this;
    const before = this.#rows;
    const percents = this.#percents;
    let rows = before;
    let left = 0;
    for (let i = 0; i < length; i++) {
      const row = before ? before[i]! : i;
      if (kept[row] === 0) continue;
      const place = places[row]!;
      if (place !== left) rows ??= this.#tellRows(left);
      if (rows) rows[left] = place;
      if (percents) percents[left] = percents[i]!;
      values[left++] = values[i]!;
    }
    percents?.fill(0, left);
    this.dropped += length - left;
    this.length = this.#settled = left;
    this.told = 0;
    this.#countRows();
  }

  /** Gives back what was reserved for more. */
  trim(): void {
    const { values, length } = this;
    if (length === values.length) return;
    // What was never written to takes no memory; to copy the rest for a little would.
    this.values = length * ROOMY > values.length
      ? values.subarray(0, length)
      : new Float64Array(values.buffer.transfer(8 * length));
  }

  /** The values by record, `NaN` where there is none; its own where there is one in each, so not to be changed. */
  spread(records: number): Float64Array {
    if (this.#rows === undefined && this.length === records) {
      return this.values.subarray(0, records);
    }
    const out = new Float64Array(records).fill(NaN);
    for (let i = 0; i < this.length; i++) out[this.row(i)] = this.values[i]!;
    return out;
  }

  /** Lets the first values, whose records are counted, tell them, so that others need not be. */
  #tellRows(length: number): Uint32Array<ArrayBuffer> {
    const rows = new Uint32Array(this.values.length);
    for (let i = 0; i < length; i++) rows[i] = i;
    return this.#rows = rows;
  }

  /** Counts the records where none is missing. */
  #countRows(): void {
    if (this.end === this.length) this.#rows = undefined;
  }

  /** Makes room for so many values, or for half as many again as there was room for. */
  reserve(length: number): void {
    if (length <= this.values.length) return;
    const size = Math.max(length, Math.ceil(this.values.length * GROWTH));
    this.values = grown(this.values, new Float64Array(size));
    this.#rows &&= grown(this.#rows, new Uint32Array(size));
    this.#percents &&= grown(this.#percents, new Uint8Array(size));
  }
}

/** By what a full column grows: what lies empty takes memory, too. */
const GROWTH = 1.5;

/** So many times as much room as is needed is given back. */
const ROOMY = 1.125;

/** A larger array with what a smaller one holds. To transfer that would fill the rest: what is not written to takes no memory. */
function grown<T extends Float64Array | Uint32Array | Uint8Array>(
  from: T,
  into: T,
): T {
  into.set(from);
  return into;
}

function isPercent(cell: unknown): boolean {
  return typeof cell === "string" && /%\s*$/.test(cell);
}
