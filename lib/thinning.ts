/** No curve is kept with more points: no training records so many. */
export const MOST_POINTS = 2 ** 22;

/** No log is kept with more numbers: they are held at once, eight bytes each. */
export const MOST_NUMBERS = 2 ** 25;

/** In each stretch of a curve that keeps so many points, the outermost stay. */
const STRETCH = 256;

/** What holds points that may be too many. */
export interface Held {
  /** How many points it had in all. */
  readonly points: number;
  /** How many numbers each of them holds. */
  readonly width: number;
}

/** The most points that each may keep, so that all together are no more numbers than are kept: what is short stays whole. */
export function mostPoints(
  all: readonly Held[],
  limit = MOST_NUMBERS,
): number {
  let most = MOST_POINTS;
  const numbers = () =>
    all.reduce(
      (sum, { points, width }) => sum + width * Math.min(points, most),
      0,
    );
  while (most > 1 && numbers() > limit) most /= 2;
  return most;
}

/** How often so many points are halved, so that no more than `most` are left. */
export function halvings(points: number, most: number): number {
  return Math.max(0, Math.ceil(Math.log2(points / most)));
}

/** The values of a curve, and the records they are of. */
export interface Values {
  readonly values: Float64Array;
  /** Where the first value stands, and how far apart they stand. */
  readonly first?: number;
  readonly apart?: number;
  /** The record of each; without it they are counted. */
  readonly rows?: Uint32Array | undefined;
}

/** Which of them to thin, and how much. */
export interface Share {
  readonly from: number;
  readonly to: number;
  /** Of so many points in a row one stays at least. */
  readonly every: number;
  /** How many curves are thinned together. */
  readonly curves?: number;
}

/**
 * Marks the records that stay where a curve is thinned: in each stretch the lowest value, the highest and
 * the first that is not finite; between them one of every so many, unless another curve keeps one there.
 * Which ones they are depends on nothing but the values, and their number says nothing of their size:
 * the scatter from point to point stays what it is.
 */
export function markKept(
  { values, first = 0, apart = 1, rows }: Values,
  { from, to, every, curves = 1 }: Share,
  kept: Uint8Array,
): void {
  if (to <= from) return;
  const stretch = every > 1 ? STRETCH * curves * every : Infinity;
  for (let start = from; start < to && every > 1; start += stretch) {
    let low = -1, high = -1, odd = -1;
    const end = Math.min(start + stretch, to);
    for (let i = start; i < end; i++) {
      const value = values[first + i * apart]!;
      if (value - value !== 0) odd = odd < 0 ? i : odd;
      else {
        if (low < 0 || value < values[first + low * apart]!) low = i;
        if (high < 0 || value > values[first + high * apart]!) high = i;
      }
    }
    for (const i of [low, high, odd]) {
      if (i >= 0) kept[rows ? rows[i]! : i] = 1;
    }
  }
  let passed = every - 1;
  for (let i = from; i < to; i++) {
    const row = rows ? rows[i]! : i;
    if (kept[row] === 0 && ++passed < every && i < to - 1) continue;
    kept[row] = 1;
    passed = 0;
  }
}
