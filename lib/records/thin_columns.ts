import type { Column } from "./column.ts";
import { halvings, mostPoints } from "../thinning.ts";

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

/**
 * Thins columns that hold too much, so that those that hold as much stay as dense as each other.
 *
 * @returns Nothing where all may stay.
 */
export function thinColumns(
  all: Iterable<Column>,
  records: number,
): Thinned | undefined {
  // What the longest keep is kept of the others, too.
  const columns = [...all].filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const seen = columns.map(({ length, dropped }) => length + dropped);
  const most = mostPoints(seen.map((points) => ({ points, width: 1 })));
  const wanted = seen.map((points) => halvings(points, most));
  if (wanted.every((n) => n === 0)) return undefined;
  const kept = new Uint8Array(records);
  columns.forEach((column, i) => column.mark(kept, wanted[i]!, columns.length));
  const places = new Uint32Array(records);
  let left = 0;
  for (let r = 0; r < records; r++) {
    places[r] = left;
    left += kept[r]!;
  }
  for (const column of columns) column.thin(kept, places);
  const numbers = columns.reduce((sum, { length }) => sum + length, 0);
  return { kept, places, records: left, numbers };
}
