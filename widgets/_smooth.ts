/**
 * Exponential moving average, as TensorBoard draws it, but over no more than a share of what came before: an
 * average of a fixed span lags behind a curve that falls fast at its beginning.
 *
 * Non-finite values pass through and change nothing; a constant curve stays as it is.
 */
export function smooth(values: Float64Array, weight: number): Float64Array {
  if (isConstant(values)) return values;
  const calm = new Float64Array(values.length);
  let [last, count] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) {
      calm[i] = value;
      continue;
    }
    const kept = Math.max(0, Math.min(weight, weightOver(++count * SHARE)));
    last = kept * last + (1 - kept) * value;
    calm[i] = last;
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
  return Math.min(asked, Math.floor(100 * weightOver(count * SHARE)) / 100);
}

/** The weight of an average over so many points. */
const weightOver = (span: number) => (span - 1) / (span + 1);
