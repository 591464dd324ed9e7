/** More standard deviations than this say nothing more; a curve without noise would have no end of them. */
const MOST = 1e6;

/** A change in units of a curve's noise. */
export function inNoises(change: number, sigma: number): number {
  if (change === 0) return 0;
  const times = sigma > 0 ? change / sigma : Infinity;
  return Math.sign(change) * Math.min(MOST, Math.abs(times));
}
