/**
 * Whether non-finite values come back at the same place of each epoch: at least three stretches of
 * them, finite values between, at a steady distance (one epoch, where its length is known).
 */
export function recurrence(
  values: Float64Array,
  stepsPerEpoch?: number,
): boolean {
  const starts: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const begins = !Number.isFinite(values[i]!) &&
      (i === 0 || Number.isFinite(values[i - 1]!));
    if (begins) starts.push(i);
  }
  if (starts.length < 3) return false;
  const gaps = starts.slice(1).map((s, i) => s - starts[i]!);
  const period = stepsPerEpoch ?? gaps.toSorted((a, b) => a - b)[
    gaps.length >> 1
  ]!;
  const steady = gaps.filter((gap) => {
    const off = gap % period;
    return Math.min(off, period - off) <= Math.max(1, 0.05 * period);
  });
  return steady.length >= 0.8 * gaps.length;
}
