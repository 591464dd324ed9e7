import { blockMedians } from "./block_medians.ts";
import { ranks } from "./ranks.ts";
import { theilSen } from "./theil_sen.ts";

/** More points than these are taken together, neighbours by their median. */
const MOST = 128;
/** A rank correlation beyond these standard errors is more than chance. */
const BEYOND_CHANCE = 1.959964;

/**
 * How many standard errors a curve rises (or, below zero, falls), whatever its form: the test of
 * Mann (1945) and Kendall (1975). Neighbours that go together count for less than as many
 * independent points would (variance correction of Hamed & Rao 1998); they never count for more.
 */
export function mannKendall(curve: Float64Array): number {
  const y = blockMedians(curve, MOST);
  const n = y.length;
  if (n < 3) return 0;
  let score = 0;
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) score += Math.sign(y[k]! - y[i]!);
  }
  const variance = varianceOf(y) * inflation(y);
  return score === 0 || variance === 0
    ? 0
    : (score - Math.sign(score)) / Math.sqrt(variance);
}

/** Variance of the score of independent points; equal values (ties) make it smaller. */
function varianceOf(y: Float64Array): number {
  const sizes = new Map<number, number>();
  for (const value of y) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const part = (t: number) => t * (t - 1) * (2 * t + 5) / 18;
  return [...sizes.values()].reduce((sum, t) => sum - part(t), part(y.length));
}

/** By what factor going together makes the score's variance larger. */
function inflation(y: Float64Array): number {
  const n = y.length;
  const slope = theilSen(Float64Array.from(y.keys()), y);
  const places = ranks([...y].map((value, i) => value - slope * i));
  const mean = (n + 1) / 2;
  const together = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < n; i++) {
      sum += (places[i]! - mean) * (places[i - lag]! - mean);
    }
    return sum;
  };
  const all = together(0);
  let sum = 0;
  for (let lag = 1; lag < n; lag++) {
    const correlation = together(lag) / all;
    if (Math.abs(correlation) <= BEYOND_CHANCE / Math.sqrt(n)) continue;
    sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  return Math.max(1, 1 + 2 * sum / (n * (n - 1) * (n - 2)));
}
