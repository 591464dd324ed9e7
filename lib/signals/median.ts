/** Of so many values on it pays to close in first on the one that is asked for. */
const MANY = 16_384;
/** So many of them, evenly drawn, tell about where it lies. */
const SAMPLE = 2048;
/** And in so many standard deviations of its rank in the sample it does. */
const SURE = 3;

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
  const { some, below } = (n >= MANY ? near(values, q) : undefined) ??
    { some: values.slice(), below: 0 };
  const low = select(some, k - below);
  if (at === k) return low;
  let high = Infinity;
  for (let i = k - below + 1; i < some.length; i++) {
    if (some[i]! < high) high = some[i]!;
  }
  return low + (high - low) * (at - k);
}

/**
 * The values about a quantile, and how many lie below all of them; `undefined` when the sample does not
 * close it in, or not enough (the first step of Floyd & Rivest 1975).
 */
function near(values: Float64Array, q: number) {
  const n = values.length;
  const sample = Float64Array.from(
    { length: SAMPLE },
    (_, i) => values[Math.floor(i * n / SAMPLE)]!,
  ).sort();
  const margin = SURE * Math.sqrt(SAMPLE * q * (1 - q)) + 2;
  const low = sample[Math.floor(SAMPLE * q - margin)] ?? -Infinity;
  const high = sample[Math.ceil(SAMPLE * q + margin)] ?? Infinity;
  // Ties lie in one heap.
  if (low === high) return undefined;
  const some = new Float64Array(n >> 2);
  let [below, found] = [0, 0];
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < low) below++;
    else if (value <= high) some[found++] = value;
  }
  const k = Math.floor((n - 1) * q);
  return found <= some.length && k >= below && k + 1 < below + found
    ? { some: some.subarray(0, found), below }
    : undefined;
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
