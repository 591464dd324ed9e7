import { Column } from "./column.ts";

/**
 * A column without the values whose place is not known: the axis has no cell in their record, though
 * it has one in most records of the column, and the place before is taken or there is none. Where an
 * axis stands in other columns' records only, theirs is the place.
 */
export function placedOnly(column: Column, axis: Column): Column {
  const { rows, values, length } = column;
  if (hasAllUpTo(rows[length - 1]!, axis)) return column;
  const places = rows.subarray(0, length).map((row) => countUpTo(row, axis));
  const own = places.reduce(
    (n, place, i) => place > 0 && axis.rows[place - 1] === rows[i] ? n + 1 : n,
    0,
  );
  if (own === length || own * 2 < length) return column;
  const kept = new Column(column.name, column.read);
  let taken = 0;
  for (let i = 0; i < length; i++) {
    if (places[i] === taken) continue;
    taken = places[i]!;
    kept.push(rows[i]!, values[i]!);
  }
  return kept;
}

/** Whether a column has a cell in every record up to one. */
function hasAllUpTo(row: number, { rows, length }: Column): boolean {
  return row < length && rows[row] === row;
}

/** How many cells a column has up to a record. */
function countUpTo(row: number, { rows, length }: Column): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]! <= row) from = middle + 1;
    else to = middle;
  }
  return from;
}
