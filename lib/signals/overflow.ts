/** A stretch of infinite values. */
export interface Overflow {
  /** Index of its first value. */
  readonly from: number;
  /** How many values it has; 0 when there is none. */
  readonly length: number;
}

/** The longest stretch of infinite values in a row after index `start`, the first of several that are as long. */
export function longestOverflow(values: Float64Array, start = 0): Overflow {
  let longest: Overflow = { from: start, length: 0 };
  for (let from = start; from < values.length; from++) {
    const { length } = overflowFrom(values, from);
    if (length > longest.length) longest = { from, length };
    from += length;
  }
  return longest;
}

/** The infinite values in a row that begin at index `from`. */
export function overflowFrom(values: Float64Array, from: number): Overflow {
  let to = from;
  while (to < values.length && Math.abs(values[to]!) === Infinity) to++;
  return { from, length: to - from };
}

/** The infinite values in a row that end just before index `end`. */
export function overflowBefore(values: Float64Array, end: number): Overflow {
  let from = end;
  while (from > 0 && Math.abs(values[from - 1]!) === Infinity) from--;
  return { from, length: end - from };
}
