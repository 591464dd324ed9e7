/** An axis that shows every finite value. */
const ENDLESS = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };

/**
 * Exponential moving average, corrected for its start at zero, as TensorBoard draws it.
 *
 * Values that are not finite, or beyond the picture, pass through and change nothing: one spike would bend the curve
 * long after it. A constant curve stays as it is.
 */
export function smooth(
  values: Float64Array,
  weight: number,
  { from, to }: { readonly from: number; readonly to: number } = ENDLESS,
): Float64Array {
  if (isConstant(values)) return values;
  const calm = new Float64Array(values.length);
  let [last, forgotten] = [0, 1];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= from && value <= to)) {
      calm[i] = value;
      continue;
    }
    last = weight * last + (1 - weight) * value;
    forgotten *= weight;
    calm[i] = last / (1 - forgotten);
  }
  return calm;
}

function isConstant(values: Float64Array): boolean {
  let first: number | undefined;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    first ??= value;
    if (value !== first) return false;
  }
  return true;
}

/** A curve with fewer points is readable as it is, and smoothing would put it where nothing was recorded. */
const FEW = 50;

/** No curve is smoothed over more than this share of itself. */
const SHARE = 0.1;

/** How strongly a curve of so many points may be smoothed: as asked for, unless that would blur its course; 0: not. */
export function fairWeight(count: number, asked: number): number {
  if (count < FEW) return 0;
  // The span of such an average is (1 + weight) / (1 - weight) points.
  const span = count * SHARE;
  return Math.min(asked, Math.floor(100 * (span - 1) / (span + 1)) / 100);
}
