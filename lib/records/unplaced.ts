import { Column } from "./column.ts";

/**
 * A column without the values whose place is not known: the axis has no cell in their record, though
 * it has one in most records of the column, and the place before is taken or there is none. Where an
 * axis stands in other columns' records only, theirs is the place.
 */
export function placedOnly(column: Column, axis: Column): Column {
  const { values, length } = column;
  if (hasAllUpTo(column.row(length - 1), axis)) return column;
  const places = new Uint32Array(length);
  let own = 0;
  for (let i = 0; i < length; i++) {
    const place = places[i] = countUpTo(column.row(i), axis);
    if (place > 0 && axis.row(place - 1) === column.row(i)) own++;
  }
  if (own === length || own * 2 < length) return column;
  const kept = new Column(column.name, column.read);
  kept.dropped = column.dropped;
  let taken = 0;
  for (let i = 0; i < length; i++) {
    if (places[i] === taken) continue;
    taken = places[i]!;
    kept.push(column.row(i), values[i]!);
  }
  return kept;
}

/** Whether a column has a cell in every record up to one. */
function hasAllUpTo(row: number, column: Column): boolean {
  return row < column.length && column.row(row) === row;
}

/** How many cells a column has up to a record. */
function countUpTo(row: number, column: Column): number {
  let [from, to] = [0, column.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (column.row(middle) <= row) from = middle + 1;
    else to = middle;
  }
  return from;
}
