import { decimal } from "./_decimal.ts";

const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const SMALL_E = 101;

/** As many digits as a whole number of 32 bits holds in any case. */
const DIGITS = 9;
const TENS = Array.from({ length: DIGITS + 1 }, (_, i) => 10 ** i);

/** What a number is written with, and how long a plain one is at most. */
const IN_NUMBER = new TextEncoder().encode("0123456789.+-eE");
const LONGEST = 400;

/** How many rows are read before they are handed on. */
const ROWS = 512;

/** Rows of plain numbers, read from their bytes: no text is made of them. */
export class NumberRows {
  /** The numbers, row by row; `NaN` for an empty cell. */
  readonly cells: Float64Array;
  /** How many rows were read since they were handed on. */
  count = 0;
  readonly #width: number;
  readonly #delimiter: number;
  /** Where the number that was read last ends; -1 where it is none. */
  #end = 0;

  constructor(delimiter: string, width: number) {
    this.#width = width;
    this.#delimiter = delimiter.charCodeAt(0);
    this.cells = new Float64Array(ROWS * width);
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
    const { cells } = this;
    const first = this.count * this.#width;
    const last = first + this.#width - 1;
    let at = from;
    for (let cell = first; cell <= last; cell++) {
      while (bytes[at] === BLANK) at++;
      cells[cell] = this.#number(bytes, at);
      at = this.#end;
      if (at < 0) return -1;
      while (bytes[at] === BLANK) at++;
      if (cell < last && bytes[at++] !== this.#delimiter) return -1;
    }
    while (bytes[at] === RETURN) at++;
    // A blank line is none.
    const blank = this.#width === 1 && Number.isNaN(cells[first]);
    if (bytes[at] !== LINE_FEED || blank) return -1;
    this.count++;
    return at + 1;
  }

  /** Reads the number at a place and keeps where it ends; `NaN` where there is nothing. */
  #number(bytes: Uint8Array, from: number): number {
    let at = from;
    const negative = bytes[at] === MINUS;
    if (negative || bytes[at] === PLUS) at++;
    const start = at;
    let digit: number;
    let whole = 0;
    while ((digit = bytes[at]! - ZERO) >>> 0 < 10 && at - start < DIGITS) {
      whole = Math.imul(whole, 10) + digit;
      at++;
    }
    let high = whole, low = 0, more = 0, scale = 0, points = 0;
    if (bytes[at] === POINT) {
      points = 1;
      const point = ++at;
      if (whole === 0) { while (bytes[at] === ZERO) at++; }
      const first = at;
      let part = 0;
      while ((digit = bytes[at]! - ZERO) >>> 0 < 10 && at - first < DIGITS) {
        part = Math.imul(part, 10) + digit;
        at++;
      }
      const second = at;
      while ((digit = bytes[at]! - ZERO) >>> 0 < 10 && at - second < DIGITS) {
        low = Math.imul(low, 10) + digit;
        at++;
      }
      more = at - second;
      scale = point - at;
      high = whole * TENS[second - first]! + part;
    }
    this.#end = at;
    if (at === start + points) {
      if (at > from) this.#end = -1;
      return NaN;
    }
    if (digit >>> 0 < 10) return this.#slowly(bytes, from);
    if ((bytes[at]! | 32) === SMALL_E) scale += this.#exponent(bytes, at + 1);
    const number = decimal(high, low, more, scale);
    if (number !== number) return this.#slowly(bytes, from);
    return negative ? -number : number;
  }

  /** Reads an exponent and keeps where it ends. */
  #exponent(bytes: Uint8Array, from: number): number {
    let at = from;
    const negative = bytes[at] === MINUS;
    if (negative || bytes[at] === PLUS) at++;
    const start = at;
    let power = 0;
    let digit: number;
    while ((digit = bytes[at]! - ZERO) >>> 0 < 10 && at - start < DIGITS) {
      power = power * 10 + digit;
      at++;
    }
    this.#end = at > start ? at : -1;
    return negative ? -power : power;
  }

  /** A number with more digits, or farther from 1, than short arithmetic is sure of. */
  #slowly(bytes: Uint8Array, from: number): number {
    let end = from;
    while (end - from < LONGEST && IN_NUMBER.includes(bytes[end]!)) end++;
    const number = Number(String.fromCharCode(...bytes.subarray(from, end)));
    this.#end = number === number ? end : -1;
    return number;
  }
}
