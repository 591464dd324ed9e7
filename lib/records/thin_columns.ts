import type { Column } from "./column.ts";
import { halvings, MOST_NUMBERS, mostPoints } from "../thinning.ts";

/** Which records stay where columns that share them are thinned. */
export interface Thinned {
  /** 1 for each record that stays. */
  readonly kept: Uint8Array;
  /** Where each of them stands then. */
  readonly places: Uint32Array;
  /** How many they are, and how many numbers stay in them. */
  readonly records: number;
  readonly numbers: number;
}

/** Columns whose values stand in different records keep each other's, but no more than so many times what may be kept. */
const BEYOND = 1.5;

/**
 * Thins columns that hold too much, so that those that hold as much stay as dense as each other.
 *
 * @param limit How many numbers may be kept.
 * @returns Nothing where all may stay.
 */
export function thinColumns(
  all: Iterable<Column>,
  records: number,
  limit = MOST_NUMBERS,
): Thinned | undefined {
  // What the longest keep is kept of the others, too.
  const columns = [...all].filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const held = columns.map(({ length, dropped }) => ({
    points: length + dropped,
    width: 1,
  }));
  const kept = new Uint8Array(records);
  for (let most = mostPoints(held, limit);; most /= 2) {
    const wanted = held.map(({ points }) => halvings(points, most));
    if (wanted.every((n) => n === 0)) return undefined;
    kept.fill(0);
    columns.forEach((column, i) =>
      column.mark(kept, wanted[i]!, columns.length)
    );
    const numbers = columns.reduce((sum, one) => sum + one.keptOf(kept), 0);
    if (numbers > BEYOND * limit && most > 1) continue;
    const places = placesOf(kept);
    columns.forEach((column, i) => column.thin(kept, places, wanted[i]!));
    const left = places[records - 1]! + kept[records - 1]!;
    return { kept, places, records: left, numbers };
  }
}

/** Where each record stands among those that stay. */
function placesOf(kept: Uint8Array): Uint32Array {
  const places = new Uint32Array(kept.length);
  for (let r = 1; r < kept.length; r++) {
    places[r] = places[r - 1]! + kept[r - 1]!;
  }
  return places;
}
