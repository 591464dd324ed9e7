import { median } from "./median.ts";
import { LazyRunningMedian } from "./lazy_running_median.ts";

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

/** How far curves usually are off their path is seen in so many stretches of it, each of as many points. */
const STRETCHES = 64;
const STRETCH = 128;
/** Points that lie together; as many as the path looks at to either side, and more. */
const NEIGHBOURS = 64;

/**
 * Stretches far above the running median: beyond both a multiple of the spread about it
 * (Hampel 1974: median and MAD) and a share of its level.
 */
export function spikes(y: Float64Array): Spike[] {
  const n = y.length;
  if (n < 8) return [];
  const { path, sizes, near } = surroundings(y);
  const usual = usualOf(sizes, n);
  const times = 1.4826 * Math.max(OUTLYING, TAIL * Math.log(n));
  const off = (i: number) => y[i]! - path.at(i);
  const line = (i: number) =>
    Math.max(times * usual, times * near.at(i), SHARE * Math.abs(path.at(i)));
  const lowest = lowestAround(y);
  const found: Spike[] = [];
  for (let i = 0; i < n; i++) {
    // The path is nowhere below the lowest point about.
    if (y[i]! - lowest[Math.floor(i / NEIGHBOURS)]! <= times * usual) continue;
    if (!(off(i) > line(i))) continue;
    let top = i;
    let end = i;
    while (end < n && off(end) > line(end) / 4) {
      if (off(end) > off(top)) top = end;
      end++;
    }
    found.push({ start: i, top, end, height: off(top) });
    i = end;
  }
  return found;
}

/** The path of a curve, how far its points are off it, and how far they are about each. */
function surroundings(y: Float64Array) {
  const n = y.length;
  const width = Math.max(7, 2 * Math.round(n / 24) + 1);
  const path = new LazyRunningMedian(
    n,
    (from, to) => y.subarray(from, to),
    Math.min(width, 61),
  );
  const sizes = (from: number, to: number) => {
    const levels = path.between(from, to);
    return y.slice(from, to).map((v, i) => Math.abs(v - levels[i]!));
  };
  const [least, most] = AROUND;
  const around = Math.max(least, Math.min(most, n >> 3));
  return { path, sizes, near: new LazyRunningMedian(n, sizes, 2 * around + 1) };
}

/** The median distance from the path: of all points, or of those in stretches that lie evenly on a long curve. */
function usualOf(
  sizes: (from: number, to: number) => Float64Array,
  n: number,
): number {
  if (n <= STRETCHES * STRETCH) return median(sizes(0, n));
  const some = new Float64Array(STRETCHES * STRETCH);
  for (let k = 0; k < STRETCHES; k++) {
    const from = Math.floor(k * (n - STRETCH) / (STRETCHES - 1));
    some.set(sizes(from, from + STRETCH), k * STRETCH);
  }
  return median(some);
}

/** For every `NEIGHBOURS` points the lowest of them and of as many before and after. */
function lowestAround(y: Float64Array): Float64Array {
  const lows = new Float64Array(Math.ceil(y.length / NEIGHBOURS));
  for (let block = 0, i = 0; block < lows.length; block++) {
    const end = Math.min(y.length, i + NEIGHBOURS);
    let low = Infinity;
    for (; i < end; i++) if (y[i]! < low) low = y[i]!;
    lows[block] = low;
  }
  return lows.map((low, i) =>
    Math.min(lows[i - 1] ?? low, low, lows[i + 1] ?? low)
  );
}
