import type { Curve } from "./curve.ts";
import { range } from "./range.ts";

/** A stretch on which a curve stands still, and what came after. Indices of finite points. */
export interface Rest {
  readonly from: number;
  readonly to: number;
  /** The level on it. */
  readonly level: number;
  /** What the curve lost after it, as a share of the level; 0 when nothing. */
  readonly fallAfter: number;
}

/** A rest moves by no more than this share of the curve's whole range. */
const STILL = 0.03;

/** The longest rest after which the curve still falls. Two pointers over the calm values. */
export function longestRest(curve: Curve): Rest {
  const y = curve.calm;
  const n = y.length;
  const [low, high] = range(y);
  const band = STILL * (high - low) + 2 * curve.noise;
  let best: Rest = { from: 0, to: 0, level: curve.first, fallAfter: 0 };
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + y[i]!;
  // What stands high again at the very end has not fallen for good.
  const after = Math.max(curve.end, y[n - 1] ?? 0);
  let from = 0;
  for (let to = 1; to < n; to++) {
    while (Math.abs(y[to]! - y[from]!) > band) from++;
    if (to - from <= best.to - best.from) continue;
    const level = (sums[to + 1]! - sums[from]!) / (to + 1 - from);
    const fallAfter = (level - after) / (Math.abs(level) || 1);
    if (fallAfter * Math.abs(level) > 4 * band) {
      best = { from, to, level, fallAfter };
    }
  }
  return best;
}
