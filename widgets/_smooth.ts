/**
 * Exponential moving average, corrected for its start at zero, as TensorBoard draws it.
 *
 * Non-finite values pass through and change nothing; a constant curve stays as it is.
 */
export function smooth(values: Float64Array, weight: number): Float64Array {
  if (isConstant(values)) return values;
  const calm = new Float64Array(values.length);
  let [last, forgotten] = [0, 1];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) {
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
