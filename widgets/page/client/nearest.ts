import type { Chart, ChartLine } from "../../chart.ts";

/** What a line shows at a place. */
export interface Reading {
  readonly line: ChartLine;
  /** Where its nearest point lies. */
  readonly x: number;
  /** What was recorded there. */
  readonly value: number;
  /** The smoothed value there. */
  readonly smooth: number | undefined;
}

/** Index of the entry next to a place; the entries rise. */
export function nearestIndex(x: Float64Array, at: number): number {
  let [low, high] = [0, x.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at - x[low - 1]! <= x[low]! - at ? low - 1 : low;
}

/**
 * What every line shows at a place, the line nearest to a height first. A line that has ended, or not begun, shows
 * nothing there.
 *
 * @param distance How far a value is from that height; what cannot be drawn is farther than anything.
 */
export function readings(
  { lines }: Chart,
  at: number,
  distance: (value: number) => number,
): Reading[] {
  const all = lines.flatMap((line) => {
    const { x, y } = line.points;
    if (!isThere(x, at)) return [];
    const i = nearestIndex(x, at);
    const calm = line.smooth;
    const smooth = calm ? calm.y[nearestIndex(calm.x, x[i]!)] : undefined;
    return [{ line, x: x[i]!, value: y[i]!, smooth }];
  });
  const far = ({ value, smooth = value }: Reading) =>
    Math.min(orFar(distance(value)), orFar(distance(smooth)));
  return all.sort((a, b) => far(a) - far(b));
}

/** Whether a place lies on a line, give or take half of what parts its points. */
function isThere(x: Float64Array, at: number): boolean {
  const [first, last] = [x[0]!, x.at(-1)!];
  const half = x.length > 1 ? (last - first) / (x.length - 1) / 2 : Infinity;
  return at >= first - half && at <= last + half;
}

const orFar = (value: number) => Number.isNaN(value) ? Infinity : value;
