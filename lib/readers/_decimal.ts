/** Powers of ten that a float holds exactly. */
const TENS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** The last 32 bits of the first of them. */
const SHORT_TENS = Int32Array.from({ length: 11 }, (_, i) => 10 ** i);

/** Whole numbers up to this are exact. */
const EXACT = 2 ** 53;

/** Whole numbers up to this lose less than 2^31 when they are rounded twice. */
const NEARLY = 2 ** 80;

/**
 * Puts the float nearest to `(high * 10 ** more + low) * 10 ** scale` at a place: `high` and `low` are
 * whole, `low` has `more` digits, ten at most. A number that were given back would be boxed.
 *
 * @returns Whether these few steps were enough to be sure of it.
 */
export function putDecimal(
  high: number,
  low: number,
  more: number,
  scale: number,
  into: Float64Array,
  at: number,
): boolean {
  const sum = high * TENS[more]! + low;
  if (scale < -22 || scale > 22 || high > EXACT) return false;
  if (sum <= EXACT) {
    // One operation on exact numbers rounds once: Clinger 1990.
    into[at] = scale < 0 ? sum / TENS[-scale]! : sum * TENS[scale]!;
    return true;
  }
  if (scale > 0 || sum > NEARLY) return false;
  // What the sum lost is small, so that its last 32 bits are all of it.
  const lost = (Math.imul(high, SHORT_TENS[more]!) + low - (sum | 0)) | 0;
  // Twice the digits of a float: Dekker 1971.
  const divisor = TENS[-scale]!;
  const quotient = sum / divisor;
  const product = quotient * divisor;
  const rest = sum - product - errorOf(quotient, -scale, product) + lost;
  const next = rest / divisor;
  // What is left out is far smaller than this; if it cannot matter, the result is the nearest float.
  const margin = next * 2 ** -40;
  const nearest = quotient + (next - margin);
  into[at] = nearest;
  return nearest === quotient + (next + margin);
}

const SPLITTER = 2 ** 27 + 1;

/** Half of the digits of each power of ten, and the other half. */
const HIGHS = TENS.map(highOf);
const LOWS = TENS.map((ten, i) => ten - HIGHS[i]!);

function highOf(number: number): number {
  const large = SPLITTER * number;
  return large - (large - number);
}

/** What a number times a power of ten lost when it was rounded. */
function errorOf(number: number, power: number, product: number): number {
  const tenHigh = HIGHS[power]!;
  const tenLow = LOWS[power]!;
  const high = highOf(number);
  const low = number - high;
  return low * tenLow -
    (product - high * tenHigh - low * tenHigh - high * tenLow);
}
