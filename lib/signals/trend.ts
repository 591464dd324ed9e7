import { mannKendall } from "./mann_kendall.ts";
import { median } from "./median.ts";

/** Where a stretch of a curve goes. */
export interface Trend {
  /** Change from its first to its last third, by medians. */
  readonly change: number;
  /** How many standard errors it rises (or, below zero, falls), by `mannKendall`. */
  readonly z: number;
}

/**
 * Compares the medians of the first and the last third of a stretch (the three-group line of
 * Tukey 1977), and tests whether it goes there at all.
 */
export function trend(y: Float64Array): Trend {
  const n = y.length;
  if (n < 3) return { change: n === 2 ? y[1]! - y[0]! : 0, z: 0 };
  const third = Math.max(1, Math.round(n / 3));
  const change = median(y.subarray(n - third)) - median(y.subarray(0, third));
  return {
    change,
    get z() {
      return mannKendall(y);
    },
  };
}
