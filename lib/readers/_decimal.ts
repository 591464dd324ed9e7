/** Powers of ten that a float holds exactly. */
const TENS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** Whole numbers up to this are exact. */
const EXACT = 2 ** 53;

/**
 * The float nearest to `(high * 10 ** more + low) * 10 ** scale`, where `high` and `low` are whole and
 * `low` has `more` digits. `NaN` where that takes more than these few steps.
 */
export function decimal(
  high: number,
  low: number,
  more: number,
  scale: number,
): number {
  if (scale < -22 || scale > 22 || high > EXACT) return NaN;
  // One operation on exact numbers rounds once: Clinger 1990.
  if (more === 0) return scale < 0 ? high / TENS[-scale]! : high * TENS[scale]!;
  if (scale > 0) return NaN;
  // Twice the digits of a float: Dekker 1971.
  const ten = TENS[more]!;
  const times = high * ten;
  const sum = times + low;
  const rest = low - (sum - times) + errorOf(high, ten, times);
  const divisor = TENS[-scale]!;
  const quotient = sum / divisor;
  const product = quotient * divisor;
  const next = (sum - product - errorOf(quotient, divisor, product) + rest) /
    divisor;
  // What is left out is far smaller than this; if it cannot matter, the result is the nearest float.
  const margin = next * 2 ** -40;
  const nearest = quotient + (next - margin);
  return nearest === quotient + (next + margin) ? nearest : NaN;
}

const SPLITTER = 2 ** 27 + 1;

/** What a product of two floats lost when it was rounded. */
function errorOf(a: number, b: number, product: number): number {
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
