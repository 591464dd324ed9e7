import type { Points } from "./chart.ts";

/** Columns of pixels to reduce to: a curve of up to four points a column stays whole. */
const COLUMNS = 320;

/**
 * The points worth drawing of a long curve.
 *
 * Each column of pixels keeps its first, last, lowest, highest, and its first and last non-finite
 * point, so the envelope looks as it would with all points (M4, Jugel et al. 2014).
 */
export function reduce(points: Points, columns: number = COLUMNS): Points {
  const { x, y } = points;
  if (x.length <= 4 * columns) return points;
  const width = x.at(-1)! / columns - x[0]! / columns;
  const column = (i: number) =>
    Math.min(Math.floor(x[i]! / width - x[0]! / width), columns - 1);
  const keep: number[] = [];
  for (let from = 0, to = 0; from < x.length; from = to) {
    while (to < x.length && column(to) === column(from)) to++;
    keep.push(...landmarks(y, from, to));
  }
  return {
    x: Float64Array.from(keep, (i) => x[i]!),
    y: Float64Array.from(keep, (i) => y[i]!),
  };
}

/** Indices, in order, of what must stay of `y[from … to)`. */
function landmarks(y: Float64Array, from: number, to: number): number[] {
  const kept = new Set([from, to - 1]);
  let low = -1, high = -1, odd = -1, lastOdd = -1;
  for (let i = from; i < to; i++) {
    if (!Number.isFinite(y[i])) {
      if (odd < 0) odd = i;
      lastOdd = i;
      continue;
    }
    if (low < 0 || y[i]! < y[low]!) low = i;
    if (high < 0 || y[i]! > y[high]!) high = i;
  }
  for (const i of [low, high, odd, lastOdd]) if (i >= 0) kept.add(i);
  return [...kept].sort((a, b) => a - b);
}
