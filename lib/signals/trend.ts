import { inNoises } from "./in_noises.ts";
import { median } from "./median.ts";
import { noise } from "./noise.ts";

/** Where a stretch of a curve goes. */
export interface Trend {
  /** Change from its first to its last third, by medians. */
  readonly change: number;
  /** That change in units of what noise alone would do. */
  readonly z: number;
}

/**
 * Compares the medians of the first and the last third of a stretch (the three-group line of
 * Tukey 1977). `z` uses the stretch's own noise and the standard error of a median (1.253 σ/√m).
 */
export function trend(y: Float64Array): Trend {
  const n = y.length;
  if (n < 3) return { change: n === 2 ? y[1]! - y[0]! : 0, z: 0 };
  const third = Math.max(1, Math.round(n / 3));
  const change = median(y.subarray(n - third)) - median(y.subarray(0, third));
  const error = 1.253 * noise(y) * Math.sqrt(2 / third);
  return { change, z: inNoises(change, error) };
}
