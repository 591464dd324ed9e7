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

/** How far off the path a point must be, in robust standard deviations of all points about it. */
const OUTLYING = 8;
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
  const spread = 1.4826 * median(off.map(Math.abs));
  const lines = path.map((p) =>
    Math.max(OUTLYING * spread, SHARE * Math.abs(p))
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
