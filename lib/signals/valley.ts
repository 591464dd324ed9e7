import { falling } from "./monotone.ts";

/** The best "falls, then rises" reading of a curve. Indices are of the points given. */
export interface Valley {
  /** Index of the turning point: the last one of the falling side. */
  readonly turn: number;
  /** First and last index at which the turn may lie (see `valley`). */
  readonly from: number;
  readonly to: number;
  /** The fit at the bottom. */
  readonly low: number;
  /** Share of the squared error of "only falls" that the rise explains: 0 none … 1 all. */
  readonly gain: number;
  /** The fitted curve, worked out when it is asked for. */
  readonly fit: Float64Array;
}

/**
 * Unimodal regression: the fall and the rise that together leave the least squared error (Stout 2008).
 * The interval holds every turn whose error is within 3.84 noise variances of the best
 * (a profile-likelihood interval of 95 % under independent normal noise).
 */
export function valley(y: Float64Array, sigma: number): Valley {
  const n = y.length;
  if (n === 0) return { turn: 0, from: 0, to: 0, low: NaN, gain: 0, fit: y };
  const left = falling(y);
  const right = falling(y.toReversed());
  const errorAt = (turn: number) =>
    left.errors[turn]! + (turn < n - 1 ? right.errors[n - 2 - turn]! : 0);
  let turn = 0;
  for (let i = 1; i < n; i++) if (errorAt(i) < errorAt(turn)) turn = i;
  const best = errorAt(turn);
  const limit = best + 3.84 * sigma * sigma;
  let from = turn;
  let to = turn;
  for (let i = 0; i < n; i++) {
    if (errorAt(i) > limit) continue;
    if (i < from) from = i;
    if (i > to) to = i;
  }
  const onlyFalls = errorAt(n - 1);
  const gain = onlyFalls > 0 ? 1 - best / onlyFalls : 0;
  const rises = turn < n - 1 ? right.ends[n - 2 - turn]! : Infinity;
  const low = Math.min(left.ends[turn]!, rises);
  return withFit({ turn, from, to, low, gain }, y);
}

// By itself, so that a valley holds on to nothing that was only needed to find it.
function withFit(found: Omit<Valley, "fit">, y: Float64Array): Valley {
  const { turn } = found;
  return {
    ...found,
    get fit() {
      return fitted(y, turn);
    },
  };
}

function fitted(y: Float64Array, turn: number): Float64Array {
  const fit = new Float64Array(y.length);
  fit.set(falling(y.subarray(0, turn + 1)).fit);
  fit.set(
    falling(y.subarray(turn + 1).toReversed()).fit.toReversed(),
    turn + 1,
  );
  return fit;
}
