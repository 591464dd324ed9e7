/** Accuracies as shares of 1: logs that count in per cent go above 1.5. */
export function asShares(y: Float64Array): Float64Array {
  const percent = y.some((v) => v > 1.5);
  return percent ? y.map((v) => v / 100) : y;
}
