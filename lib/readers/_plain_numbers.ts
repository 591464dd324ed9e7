import { putDecimal } from "./_decimal.ts";
import { eightDigits } from "./_eight_digits.ts";

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const SMALL_E = 101;

/** Digits before a point that are read here at most, and those of an exponent. */
const DIGITS = 9;

/** Digits behind the first eight of a fraction that are read here at most. */
const MORE = 10;

/** What a number is written with, and how long a plain one is at most. */
const IN_NUMBER = new TextEncoder().encode("0123456789.+-eE");
const LONGEST = 400;

/** Reads plain numbers from their bytes: no text is made of them. */
export class PlainNumbers {
  #bytes: Uint8Array = new Uint8Array();
  #view = new DataView<ArrayBufferLike>(this.#bytes.buffer);
  /** The digits that were read last: those in front, those behind them, and how many these are. */
  #high = 0;
  #low = 0;
  #more = 0;
  /** Where the exponent that was read last ends; -1 where it is none. */
  #end = 0;

  /** What is read from now on. */
  set bytes(bytes: Uint8Array) {
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Puts the number at a place where it belongs, `NaN` where there is nothing; gives where it ends, or -1. */
  put(from: number, into: Float64Array, cell: number): number {
    const bytes = this.#bytes;
    let at = from;
    const negative = bytes[at] === MINUS;
    if (negative || bytes[at] === PLUS) at++;
    const start = at;
    at = this.#whole(start);
    let scale = 0, points = 0;
    if (bytes[at] === POINT) {
      points = 1;
      const point = ++at;
      at = this.#fraction(point);
      scale = point - at;
    }
    if (at === start + points) {
      into[cell] = NaN;
      return at > from ? -1 : at;
    }
    if ((bytes[at]! - ZERO) >>> 0 < 10) return this.#slowly(from, into, cell);
    if ((bytes[at]! | 32) === SMALL_E) {
      scale += this.#exponent(at + 1);
      at = this.#end;
    }
    if (!putDecimal(this.#high, this.#low, this.#more, scale, into, cell)) {
      return this.#slowly(from, into, cell);
    }
    if (negative) into[cell] = -into[cell]!;
    return at;
  }

  /** Reads the digits before a point; gives where they end. */
  #whole(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    let whole = 0;
    let digit: number;
    while ((digit = bytes[at]! - ZERO) >>> 0 < 10 && at - from < DIGITS) {
      whole = whole * 10 + digit;
      at++;
    }
    this.#high = whole;
    this.#low = this.#more = 0;
    return at;
  }

  /** Puts the digits behind a point to those before it; gives where they end. */
  #fraction(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    let high = this.#high;
    if (high === 0) { while (bytes[at] === ZERO) at++; }
    const eight = eightDigits(this.#view, at);
    if (eight >= 0) {
      this.#high = high * 1e8 + eight;
      return this.#rest(at + 8);
    }
    let digit: number;
    while ((digit = bytes[at]! - ZERO) >>> 0 < 10) {
      high = high * 10 + digit;
      at++;
    }
    this.#high = high;
    return at;
  }

  /** Reads the digits behind the first eight; gives where they end. */
  #rest(from: number): number {
    const bytes = this.#bytes;
    const eight = eightDigits(this.#view, from);
    let low = eight < 0 ? 0 : eight;
    let at = eight < 0 ? from : from + 8;
    let digit: number;
    while ((digit = bytes[at]! - ZERO) >>> 0 < 10 && at - from < MORE) {
      low = low * 10 + digit;
      at++;
    }
    this.#low = low;
    this.#more = at - from;
    return at;
  }

  /** Reads an exponent and keeps where it ends. */
  #exponent(from: number): number {
    const bytes = this.#bytes;
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
  #slowly(from: number, into: Float64Array, cell: number): number {
    const bytes = this.#bytes;
    let end = from;
    while (end - from < LONGEST && IN_NUMBER.includes(bytes[end]!)) end++;
    const number = Number(String.fromCharCode(...bytes.subarray(from, end)));
    into[cell] = number;
    return number === number ? end : -1;
  }
}
