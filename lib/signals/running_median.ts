/**
 * Each value replaced by the median of the `width` values around it (fewer at the ends). The window
 * is kept sorted while it slides: one value leaves, one comes.
 */
export function runningMedian(y: Float64Array, width: number): Float64Array {
  const half = width >> 1;
  if (half < 1) return y;
  const n = y.length;
  const window = new Float64Array(2 * half + 1);
  const smooth = new Float64Array(n);
  let size = 0;
  for (let i = 0; i < Math.min(half, n); i++) {
    size = insert(window, size, y[i]!);
  }
  for (let i = 0; i < n; i++) {
    const leaves = i - half > 0;
    const comes = i + half < n;
    if (leaves && comes) replace(window, size, y[i - half - 1]!, y[i + half]!);
    else if (leaves) size = remove(window, size, y[i - half - 1]!);
    else if (comes) size = insert(window, size, y[i + half]!);
    const middle = size >> 1;
    smooth[i] = size % 2
      ? window[middle]!
      : (window[middle - 1]! + window[middle]!) / 2;
  }
  return smooth;
}

function insert(window: Float64Array, size: number, value: number): number {
  let i = size;
  while (i > 0 && window[i - 1]! > value) {
    window[i] = window[i - 1]!;
    i--;
  }
  window[i] = value;
  return size + 1;
}

function remove(window: Float64Array, size: number, value: number): number {
  const i = find(window, size, value);
  window.copyWithin(i, i + 1, size);
  return size - 1;
}

/** What lies between the two moves by one place. */
function replace(
  window: Float64Array,
  size: number,
  old: number,
  value: number,
): void {
  let i = find(window, size, old);
  for (; i < size - 1 && window[i + 1]! < value; i++) {
    window[i] = window[i + 1]!;
  }
  for (; i > 0 && window[i - 1]! > value; i--) window[i] = window[i - 1]!;
  window[i] = value;
}

/** Where a value that is there stands, by halves. */
function find(window: Float64Array, size: number, value: number): number {
  let low = 0;
  for (let high = size; low < high;) {
    const middle = (low + high) >> 1;
    if (window[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
