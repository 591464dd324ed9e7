import { axisOf, countsSteps, resolve } from "../naming.ts";
import type { Column } from "./column.ts";

/** A curve of fewer points tells nothing by its end. */
const FEWEST = 2;

/** So many records at least go on without it. */
const LEAST = 2;

/**
 * Gives back the NaN that a table lost: pandas writes it as an empty cell, JSON as `null`. It is
 * told from what was not recorded by that all losses end at the same record, while empty cells for
 * them go on beside steps or counts, and nothing that is measured still moves.
 *
 * @returns How many records lost theirs.
 */
export function restoreNaN(
  columns: readonly Column[],
  records: number,
): number {
  const fallen = columns.filter((column) =>
    column.length >= FEWEST && column.length <= records - LEAST &&
    column.end === column.length && column.told === records &&
    column.texts === 0
  );
  if (fallen.length === 0) return 0;
  const losses = columns.filter(({ name }) =>
    resolve(name).quantity === "loss"
  );
  const end = losses.reduce((most, one) => Math.max(most, one.end), 0);
  const silent = fallen.filter(({ length }) => length === end);
  if (!losses.some((column) => silent.includes(column))) return 0;
  const others = columns.filter((column) => column.end > end);
  if (!others.every((column) => isNoWitness(column, end))) return 0;
  // Rows without a place are a summary, or empty below a sheet.
  const places = columns.filter(({ name }) => countsSteps(name));
  const goingOn = places.length > 0 ? places : others;
  if (!goingOn.some((column) => isFull(column, end, records))) return 0;
  for (const column of silent) {
    for (let row = end; row < records; row++) column.push(row, NaN);
  }
  return records - end;
}

/** Whether what goes on tells nothing about the training: a place, a setting, a count, what stands still. */
function isNoWitness(column: Column, from: number): boolean {
  const { quantity } = resolve(column.name);
  if (
    axisOf(column.name) !== null || quantity === "learning_rate" ||
    quantity === "time"
  ) return true;
  const after: number[] = [];
  for (let i = column.length - 1; i >= 0 && column.row(i) >= from; i--) {
    after.push(column.values[i]!);
  }
  const [a = 0, b = a] = after;
  return after.every((value, i) => i === 0 || after[i - 1]! - value === a - b);
}

/** Whether each record from one on has a value. */
function isFull(column: Column, from: number, records: number): boolean {
  const first = column.length - (records - from);
  return first >= 0 && column.row(first) === from &&
    column.end === records;
}
