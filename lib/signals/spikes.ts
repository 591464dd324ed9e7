import { median } from "./median.ts";
import { runningMedian } from "./running_median.ts";

/** A sudden jump off the curve's path. Indices are of the points given. */
export interface Spike {
  /** First index off the path. */
  readonly start: number;
  /** Index of the top. */
  readonly top: number;
  /** First index back on the path; the number of points when it never comes back. */
  readonly end: number;
  /** Height above the path. */
  readonly height: number;
}

/** How far off the path a point must be, in robust standard deviations of the points about it. */
const OUTLYING = 10;
/**
 * And in shares of ln n: the losses of single batches have exponential tails, whose largest of n points
 * lies ln n scales out, each 1.4 robust standard deviations wide.
 */
const TAIL = 1.4;
/** Points on either side that tell how wide the curve scatters there: an eighth of it, within these. */
const AROUND = [15, 60] as const;
/** And in shares of the path's level there: what is smaller is no event, however quiet the curve. */
const SHARE = 0.5;

/**
 * Stretches far above the running median: beyond both a multiple of the spread about it
 * (Hampel 1974: median and MAD) and a share of its level.
 */
export function spikes(y: Float64Array): Spike[] {
  const n = y.length;
  if (n < 8) return [];
  const width = Math.max(7, 2 * Math.round(n / 24) + 1);
  const path = runningMedian(y, Math.min(width, 61));
  const off = y.map((v, i) => v - path[i]!);
  const sizes = off.map(Math.abs);
  const usual = median(sizes);
  const [least, most] = AROUND;
  const around = Math.max(least, Math.min(most, n >> 3));
  const near = runningMedian(sizes, 2 * around + 1);
  const times = 1.4826 * Math.max(OUTLYING, TAIL * Math.log(n));
  const lines = path.map((p, i) =>
    Math.max(times * usual, times * near[i]!, SHARE * Math.abs(p))
  );
  const found: Spike[] = [];
  for (let i = 0; i < n; i++) {
    if (!(off[i]! > lines[i]!)) continue;
    let top = i;
    let end = i;
    while (end < n && off[end]! > lines[end]! / 4) {
      if (off[end]! > off[top]!) top = end;
      end++;
    }
    found.push({ start: i, top, end, height: off[top]! });
    i = end;
  }
  return found;
}
