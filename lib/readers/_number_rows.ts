import { PlainNumbers } from "./_plain_numbers.ts";

const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;

/** How many rows are read before they are handed on. */
const ROWS = 512;

/** Rows of plain numbers, read from their bytes. */
export class NumberRows {
  /** The numbers, column by column; `NaN` for an empty cell. */
  readonly columns: readonly Float64Array[];
  /** How many rows were read since they were handed on. */
  count = 0;
  readonly #delimiter: number;
  readonly #numbers = new PlainNumbers();

  constructor(delimiter: string, width: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.columns = Array.from({ length: width }, () => new Float64Array(ROWS));
  }

  /** Whether the rows must be handed on before another one is read. */
  get isFull(): boolean {
    return this.count === ROWS;
  }

  /**
   * Reads the line at a place of bytes that end with a line feed; gives where the next one begins, or
   * -1 where a cell is no plain number or the cells are not as many as they should be.
   */
  read(bytes: Uint8Array, from: number): number {
    this.#numbers.bytes = bytes;
    const { columns, count } = this;
    const last = columns.length - 1;
    let at = from;
    for (let c = 0; c <= last; c++) {
      while (bytes[at] === BLANK) at++;
      at = this.#numbers.put(at, columns[c]!, count);
      if (at < 0) return -1;
      while (bytes[at] === BLANK) at++;
      if (c < last && bytes[at++] !== this.#delimiter) return -1;
    }
    while (bytes[at] === RETURN) at++;
    // A blank line is none.
    const blank = last === 0 && Number.isNaN(columns[0]![count]);
    if (bytes[at] !== LINE_FEED || blank) return -1;
    this.count++;
    return at + 1;
  }
}
