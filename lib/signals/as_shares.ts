/** Accuracies as shares of 1: logs that count in per cent go above 1.5. */
export function asShares(y: Float64Array): Float64Array {
  if (!isPercent(y)) return y;
  const shares = new Float64Array(y.length);
  for (let i = 0; i < y.length; i++) shares[i] = y[i]! / 100;
  return shares;
}

function isPercent(y: Float64Array): boolean {
  for (let i = 0; i < y.length; i++) if (y[i]! > 1.5) return true;
  return false;
}
