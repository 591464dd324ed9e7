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
    if (i - half > 0) size = remove(window, size, y[i - half - 1]!);
    if (i + half < n) size = insert(window, size, y[i + half]!);
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
  let i = 0;
  while (i < size - 1 && window[i] !== value) i++;
  while (i < size - 1) {
    window[i] = window[i + 1]!;
    i++;
  }
  return size - 1;
}
