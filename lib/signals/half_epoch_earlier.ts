/**
 * A training loss averaged during each epoch, moved half an epoch to the left: what it was at the
 * epoch's end, where validation is measured. Between two epoch means lies the end of the first; the
 * last epoch's end is extrapolated by half the last difference.
 */
export function halfEpochEarlier(means: Float64Array): Float64Array {
  const n = means.length;
  return means.map((value, i) => {
    if (i < n - 1) return (value + means[i + 1]!) / 2;
    return n > 1 ? value + (value - means[i - 1]!) / 2 : value;
  });
}
