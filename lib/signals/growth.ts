import type { Curve } from "./curve.ts";
import { median } from "./median.ts";

/** How a curve grew just before a step. */
export interface Growth {
  /** Last value over the lowest level before it; 0 when there is nothing before. */
  readonly ratio: number;
  /** How many points lie between that level and the end. */
  readonly points: number;
  /** The growth itself, without the points before it that only scatter about the level. */
  readonly itself: { readonly ratio: number; readonly points: number };
}

/** Share of the way up, in logarithms, that still is scatter about the level. */
const SCATTER = 0.1;

const NONE = { ratio: 0, points: 0 };

/**
 * Growth of the last finite points before `step` over the curve's lowest level so far. The level is
 * a median of three, so that one lucky point makes no growth.
 */
export function growthBefore(curve: Curve, step: number): Growth {
  const n = curve.at(step);
  if (n < 2) return { ...NONE, itself: NONE };
  const y = curve.y.subarray(0, n);
  const calm = curve.calm;
  let low = 0;
  for (let i = 1; i < n - 1; i++) if (calm[i]! <= calm[low]!) low = i;
  const level = median(y.subarray(Math.max(0, low - 1), low + 2));
  const top = Math.max(y[n - 1]!, y[n - 2]!);
  const ratio = level > 0 ? top / level : 0;
  const points = n - 1 - low;
  if (!(ratio > 1)) return { ratio, points, itself: { ratio, points } };
  let from = n - 1;
  while (from > low && y[from]! > level * ratio ** SCATTER) from--;
  while (from > low && y[from - 1]! < y[from]!) from--;
  return {
    ratio,
    points,
    itself: {
      ratio: top / (y[from]! > 0 ? y[from]! : level),
      points: n - 1 - from,
    },
  };
}
