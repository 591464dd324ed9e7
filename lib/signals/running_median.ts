import { median } from "./median.ts";

/** Each value replaced by the median of the `width` values around it (fewer at the ends). */
export function runningMedian(y: Float64Array, width: number): Float64Array {
  const half = width >> 1;
  if (half < 1) return y;
  if (half === 1) return mediansOfThree(y);
  return y.map((_, i) =>
    median(y.subarray(Math.max(0, i - half), i + half + 1))
  );
}

function mediansOfThree(y: Float64Array): Float64Array {
  return y.map((b, i) => {
    const a = y[i - 1] ?? b;
    const c = y[i + 1] ?? b;
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  });
}
