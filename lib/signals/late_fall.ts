import { inNoises } from "./in_noises.ts";
import type { Curve } from "./curve.ts";
import { theilSen } from "./theil_sen.ts";

/** What the last quarter of a curve still gained. */
export interface LateFall {
  /** Share of the whole fall. */
  readonly share: number;
  /** In standard errors. */
  readonly z: number;
  /** Median slope of the last quarter, negative when falling. */
  readonly perStep: number;
  /** What as long a run again would gain, from the ratio of the last two quarters; finite. */
  readonly expectedGain: number;
}

/** Compares the levels at a half, three quarters and the end of a curve. */
export function lateFall(curve: Curve): LateFall {
  const { n, x, y, end } = curve;
  const quarter = Math.max(1, Math.floor(n / 4));
  const from = Math.max(0, n - 1 - quarter);
  const width = Math.max(1, Math.min(quarter, curve.tail));
  const around = (i: number) =>
    curve.level(i - (width >> 1), i + ((width + 1) >> 1));
  const half = around(n - 1 - 2 * quarter);
  const threeQuarters = around(n - 1 - quarter);
  const last = width > 3 ? end : curve.level(n - Math.min(2, width), n);
  const gain = threeQuarters - last;
  const fall = Math.max(curve.start, half) - last;
  const error = 1.253 * curve.noise * Math.sqrt(2 / width);
  const ratio = Math.min(0.9, Math.max(0, gain / (half - threeQuarters || 1)));
  // The level of the end is that of some points before it: what it fell since is missing.
  const before = ((width > 3 ? curve.tail : Math.min(2, width)) - 1) / 2;
  const missing = gain * before / Math.max(1, quarter - before);
  return {
    share: fall > 0 ? (gain + missing) / (fall + missing) : 0,
    z: Math.max(0, inNoises(gain, error)),
    perStep: theilSen(x.subarray(from), y.subarray(from)),
    expectedGain: Math.max(0, gain) *
      (ratio + ratio ** 2 + ratio ** 3 + ratio ** 4),
  };
}
