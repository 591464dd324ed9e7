import type { Curve } from "./curve.ts";
import { median } from "./median.ts";

/** How a curve grew just before a step. */
export interface Growth {
  /** Last value over the lowest level before it; 0 when there is nothing before. */
  readonly ratio: number;
  /** How many points the growth took. */
  readonly points: number;
}

/**
 * Growth of the last finite points before `step` over the curve's lowest level so far. The level is
 * a median of three, so that one lucky point makes no growth.
 */
export function growthBefore(curve: Curve, step: number): Growth {
  const n = curve.at(step);
  if (n < 2) return { ratio: 0, points: 0 };
  const y = curve.y.subarray(0, n);
  const calm = curve.calm;
  let low = 0;
  for (let i = 1; i < n - 1; i++) if (calm[i]! <= calm[low]!) low = i;
  const level = median(y.subarray(Math.max(0, low - 1), low + 2));
  const top = Math.max(y[n - 1]!, y[n - 2]!);
  const ratio = level > 0 ? top / level : 0;
  return { ratio, points: n - 1 - low };
}
