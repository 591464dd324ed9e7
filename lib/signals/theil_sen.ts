import { blockMedians } from "./block_medians.ts";
import { median } from "./median.ts";

/** More points than these are taken together, neighbours by their median. */
const MOST = 128;

/** The median of the slopes between any two points (Theil 1950, Sen 1968); 0 for fewer than two. */
export function theilSen(steps: Float64Array, values: Float64Array): number {
  const [x, y] = [blockMedians(steps, MOST), blockMedians(values, MOST)];
  const n = y.length;
  if (n < 2) return 0;
  const slopes = new Float64Array(n * (n - 1) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) {
      slopes[at++] = (y[k]! - y[i]!) / (x[k]! - x[i]! || 1);
    }
  }
  return median(slopes);
}
