import type { Points } from "./chart.ts";

/** Stretches to reduce to: a curve of up to four points a stretch stays whole. */
const COLUMNS = 500;

/** So many stretches more lie where the evidence is, for whoever looks closer. */
const FINE_COLUMNS = 256;

/** Stretches on each side of a piece of evidence that are divided. */
const NEAR = 2;

/** Where a curve is looked at more closely. */
export interface ReduceOptions {
  readonly columns?: number;
  /** Places of evidence. */
  readonly focus?: readonly number[];
}

/**
 * The points worth drawing of a long curve.
 *
 * Each stretch keeps its first, last, lowest, highest, and its first and last non-finite point, so the
 * envelope looks as it would with all points (M4, Jugel et al. 2014).
 */
export function reduce(points: Points, options: ReduceOptions = {}): Points {
  const kept = keep(points, options);
  if (kept.length === points.x.length) return points;
  return { x: pick(points.x, kept), y: pick(points.y, kept) };
}

/** The entries with these indices. */
export function pick(
  values: Float64Array,
  indices: readonly number[],
): Float64Array {
  return Float64Array.from(indices, (i) => values[i]!);
}

/** Indices, in order, of the points worth drawing. */
export function keep(
  { x, y }: Points,
  { columns = COLUMNS, focus = [] }: ReduceOptions = {},
): number[] {
  if (x.length <= 4 * columns) return [...x.keys()];
  const place = placer(x, columns);
  const near = divided(focus.map((at) => Math.floor(place(at))), columns);
  const parts = Math.max(1, Math.floor(FINE_COLUMNS / near.size));
  const kept: number[] = [];
  for (let from = 0, to = 0; from < x.length; from = to) {
    const column = Math.floor(place(x[from]!));
    const cuts = near.has(column) ? parts : 1;
    const end = cuts === 1
      ? column + 1
      : column + (Math.floor((place(x[from]!) - column) * cuts) + 1) / cuts;
    to = firstFrom(x, from + 1, (at) => place(at) >= end);
    kept.push(...landmarks(y, from, to));
  }
  return kept;
}

/** The first index from `low` on whose entry passes the test, which all later entries pass, too. */
function firstFrom(
  x: Float64Array,
  low: number,
  test: (at: number) => boolean,
): number {
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(x[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mean of each stretch: smoothing what `reduce` keeps would follow the extremes. */
export function means({ x, y }: Points, columns: number = COLUMNS): Points {
  const place = placer(x, columns);
  const middles: number[] = [];
  const averages: number[] = [];
  for (let from = 0, to = 0; from < x.length; from = to) {
    const end = Math.floor(place(x[from]!)) + 1;
    to = firstFrom(x, from + 1, (at) => place(at) >= end);
    let [sum, count] = [0, 0];
    for (let i = from; i < to; i++) {
      if (!Number.isFinite(y[i])) continue;
      count++;
      sum += (y[i]! - sum) / count;
    }
    middles.push(x[from]! / 2 + x[to - 1]! / 2);
    averages.push(count ? sum : NaN);
  }
  return { x: Float64Array.from(middles), y: Float64Array.from(averages) };
}

/** The stretch a place lies in, counted from 0, with the share of it that lies before. */
function placer(x: Float64Array, columns: number): (at: number) => number {
  const width = x.at(-1)! / columns - x[0]! / columns;
  return (at) =>
    Math.max(0, Math.min(at / width - x[0]! / width, columns - 1e-9));
}

/** The stretches near the evidence. */
function divided(places: readonly number[], columns: number): Set<number> {
  const near = new Set<number>();
  for (const at of places) {
    for (let i = at - NEAR; i <= at + NEAR; i++) {
      if (i >= 0 && i < columns && near.size < FINE_COLUMNS / 2) near.add(i);
    }
  }
  return near;
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
