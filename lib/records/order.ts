import type { Axes } from "./axes.ts";
import type { Column } from "./column.ts";

/** Columns that share their records. */
export interface Table {
  readonly columns: readonly Column[];
  readonly records: number;
  /** What each record says of its split (`train`, `val`), where the log has such a column. */
  readonly labels?: readonly string[];
  /** Whether columns were given whole, so that their lengths may differ. */
  readonly columnar?: boolean;
  /** Which record of the log each of them was, where some were left out. */
  readonly origins?: Uint32Array;
}

/** Whether an axis only falls, so that its last record is the first. */
export function isNewestFirst(axis: Column | undefined): boolean {
  if (axis === undefined || axis.length < 3) return false;
  const { values, length } = axis;
  for (let i = 1; i < length; i++) {
    if (!(values[i]! <= values[i - 1]!)) return false;
  }
  return values[length - 1]! < values[0]!;
}

/** Counts up from 0 what only falls from there: `-0`, `-1`, `-2` are numbers behind the hyphens of a list. */
export function dropHyphens(axis: Column | undefined): void {
  if (!isNewestFirst(axis) || axis!.values[0]! > 0) return;
  for (let i = 0; i < axis!.length; i++) axis!.values[i]! *= -1;
}

/**
 * Whether records stand in no order: steps often fall, and none comes again, so that nothing was done
 * twice. Where epochs are counted, too, steps may be counted within them.
 */
export function isUnordered({ step, epoch }: Axes): boolean {
  if (step === undefined || epoch !== undefined || step.length < 5) {
    return false;
  }
  const { values, length } = step;
  let falls = 0;
  for (let i = 1; i < length; i++) if (values[i]! < values[i - 1]!) falls++;
  return falls * 5 > length &&
    new Set(values.subarray(0, length)).size === length;
}

/** The place of each record when they are read from the end. */
export function backwards(records: number): Uint32Array {
  return Uint32Array.from({ length: records }, (_, i) => records - 1 - i);
}

/** The place of each record in the order of the steps. */
export function byStep(steps: Float64Array): Uint32Array {
  const from = carried(steps).map((step) => step === step ? step : -Infinity);
  const order = Uint32Array.from(from, (_, i) => i)
    .sort((a, b) => (from[a]! - from[b]!) || a - b);
  const places = new Uint32Array(from.length);
  order.forEach((record, place) => places[record] = place);
  return places;
}

/** The same table with its records in another order. */
export function reordered(
  { columns, records, labels }: Table,
  places: Uint32Array,
): Table {
  const moved: string[] = [];
  labels?.forEach((label, record) => moved[places[record]!] = label);
  return {
    columns: columns.map((column) => column.reordered(places)),
    records,
    ...(labels ? { labels: moved } : {}),
  };
}

/** Places of records, of which one without stands where the one before it stood. */
export function carried(values: Float64Array): Float64Array {
  let all = values;
  for (let i = 1; i < values.length; i++) {
    if (!Number.isNaN(all[i])) continue;
    if (all === values) all = values.slice();
    all[i] = all[i - 1]!;
  }
  return all;
}
