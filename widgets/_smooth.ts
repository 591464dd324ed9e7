/**
 * Exponential moving average, corrected for its start at zero, as TensorBoard draws it.
 *
 * Non-finite values pass through and change nothing; a constant curve stays as it is.
 */
export function smooth(values: Float64Array, weight: number): Float64Array {
  const first = values.find(Number.isFinite);
  if (values.every((v) => v === first || !Number.isFinite(v))) return values;
  let last = 0;
  let seen = 0;
  return values.map((value) => {
    if (!Number.isFinite(value)) return value;
    last = weight * last + (1 - weight) * value;
    seen++;
    return last / (1 - weight ** seen);
  });
}
