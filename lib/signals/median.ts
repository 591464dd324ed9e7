/** The middle value of `values`, or the mean of the two middle ones. `NaN` for none. */
export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}

/** The value below which a share `q` of `values` lies, interpolated (type 7 of Hyndman & Fan 1996). */
export function quantile(values: Float64Array, q: number): number {
  const n = values.length;
  if (n === 0) return NaN;
  const at = (n - 1) * q;
  const k = Math.floor(at);
  const scratch = values.slice();
  const low = select(scratch, k);
  if (at === k) return low;
  let high = scratch[k + 1]!;
  for (let i = k + 2; i < n; i++) if (scratch[i]! < high) high = scratch[i]!;
  return low + (high - low) * (at - k);
}

/**
 * The value that stands at `k` when sorted; reorders `a` around it (quickselect, Hoare 1961). The
 * pivots lie scattered (Park & Miller 1988): the middle one is the worst on a curve that falls and rises.
 */
function select(a: Float64Array, k: number): number {
  let left = 0;
  let right = a.length - 1;
  let scatter = 1;
  while (left < right) {
    scatter = scatter * 48271 % 2147483647;
    const pivot = a[left + scatter % (right - left + 1)]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (a[i]! < pivot) i++;
      while (a[j]! > pivot) j--;
      if (i > j) break;
      const swap = a[i]!;
      a[i++] = a[j]!;
      a[j--] = swap;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return a[k]!;
}
