import type { Curve } from "./curve.ts";
import { median } from "./median.ts";
import { range } from "./range.ts";

/** Points at the end that may have leapt; more are a level of their own, which other signals see. */
const MOST = 5;

/** How far the last points of a curve stand off the path it was on. */
export interface EndLeap {
  /** How many points leapt. */
  readonly points: number;
  /** The least of them above the level before, as a share of it. */
  readonly share: number;
  /** And in units of the largest distance that a point of that path had above its level. */
  readonly times: number;
}

/**
 * The last one to five points beside the path before them, which is the later half of the curve.
 * Each of them counts, so that a high point among low ones is no leap; medians would hide them all.
 */
export function endLeap({ y, n }: Curve): EndLeap {
  let highest: EndLeap = { points: 0, share: 0, times: 0 };
  for (let points = 1; points <= Math.min(MOST, n >> 1); points++) {
    const before = y.subarray((n - points) >> 1, n - points);
    const level = median(before);
    const height = range(y.subarray(n - points))[0] - level;
    const share = height / (Math.abs(level) || Number.MIN_VALUE);
    const scatter = range(before)[1] - level;
    const times = height / (scatter || Number.MIN_VALUE);
    if (times > highest.times) highest = { points, share, times };
  }
  return highest;
}
