import { axisOf, WEAK } from "../naming.ts";
import type { Column } from "./column.ts";

/** The columns of a table that tell where its values stand; all others are data. */
export interface Axes {
  /** Training steps, global or within an epoch. */
  readonly step?: Column;
  /** Epochs, whole or fractional. */
  readonly epoch?: Column;
  /** Wall time in seconds. */
  readonly time?: Column;
}

/** Chooses the axes among columns by name, unless their numbers say that they are none. */
export function chooseAxes(columns: readonly Column[]): Axes {
  const named = columns
    .map((column) => ({ column, name: axisOf(column.name) }))
    .filter(({ column }) => column.length > 0 && column.length >= column.texts)
    .sort((a, b) => (a.name?.rank ?? 0) - (b.name?.rank ?? 0));
  const best = (
    kind: string,
    fits: (column: Column, rank: number) => boolean,
  ) =>
    named.find(({ column, name }) =>
      name?.kind === kind && fits(column, name.rank)
    )?.column;

  const longest = columns.reduce(
    (most, { length }) => Math.max(most, length),
    0,
  );
  // `epochs` may be how long each of several runs was.
  const epoch = best(
    "epoch",
    (column) => !/s$/i.test(column.name) || falls(column) * 4 < column.length,
  );
  const first = best(
    "step",
    (column, rank) =>
      column.length * 2 >= longest && counts(column) &&
      (rank < WEAK ||
        (epoch === undefined && falls(column) * 5 <= column.length)),
  );
  // How many steps each episode took is no place, where the episodes themselves are counted.
  const isLength = first !== undefined && epoch === undefined &&
    /s$/i.test(first.name) && falls(first) * 5 > first.length;
  const step = isLength
    ? best("step", (column) => column !== first && isCounter(column)) ?? first
    : first;
  const time = best(
    "time",
    (column) => column.length * 2 >= longest && falls(column) === 0,
  );
  return {
    ...(step ? { step } : {}),
    ...(epoch ? { epoch } : {}),
    ...(time ? { time } : {}),
  };
}

/**
 * Whether the points of a column stand so often at the same place, of an axis given by record,
 * that this is no place of their own.
 */
export function standsStill(column: Column, places: Float64Array): boolean {
  let same = 0;
  let moved = false;
  for (let i = 1; i < column.length; i++) {
    const [before, now] = [
      places[column.row(i - 1)]!,
      places[column.row(i)]!,
    ];
    if (now === before) same++;
    if (!Number.isNaN(now) && now !== before) moved = true;
  }
  return column.length > 1 &&
    (!moved || (column.length > 3 && same > 0.3 * column.length));
}

// `total_steps` stands still, so it is none.
function counts(column: Column): boolean {
  if (column.length < 2) return true;
  for (let i = 1; i < column.length; i++) {
    if (column.values[i] !== column.values[0]) return true;
  }
  return false;
}

/** Whether numbers never fall. */
function isCounter(column: Column): boolean {
  return counts(column) && falls(column) === 0;
}

function falls(column: Column): number {
  let count = 0;
  for (let i = 1; i < column.length; i++) {
    if (column.values[i]! < column.values[i - 1]!) count++;
  }
  return count;
}
