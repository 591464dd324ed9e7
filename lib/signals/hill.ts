import type { Curve } from "./curve.ts";
import type { Rest } from "./longest_rest.ts";

/** How far above its start the top of a hill must be. */
const HIGH = 1.3;

/** And by how many standard deviations of its noise: the peaks of a curve that bounces are no hill. */
const SURE = 3;

/**
 * The stretch on which a curve stood above its start before it fell below it for good: the shape of
 * late generalisation (Power et al. 2022, Grokking). Nothing where it never rose so far.
 */
export function hill(curve: Curve): Rest {
  const y = curve.calm;
  const n = y.length;
  let top = 0;
  for (let i = 1; i < n; i++) if (y[i]! > y[top]!) top = i;
  const none = { from: 0, to: 0, level: curve.first, fallAfter: 0 };
  const { start, noise } = curve;
  if (
    top < 3 || y[top]! < Math.max(HIGH * start, start + SURE * noise) ||
    Math.max(curve.end, y[n - 1]!) > start / 2
  ) {
    return none;
  }
  let to = top;
  while (to < n - 1 && y[to]! > start / 2) to++;
  return {
    from: 0,
    to,
    level: y[top]!,
    fallAfter: (y[top]! - curve.end) / (Math.abs(y[top]!) || 1),
  };
}
