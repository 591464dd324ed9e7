import type { RecordList } from "./record_list.ts";
import { PLACE, type Sheet } from "./sheet.ts";

/** At which step a record stands. */
export type StepOf = (sheet: Sheet, from: number) => number;

/** Where records stand, and what comes before the first of them that says it. */
export interface Steps {
  readonly of: StepOf;
  readonly before: number;
}

/** Steps that are counted anew in each epoch go on over the whole run, as far as their totals are known. */
export function stepping(run: RecordList, start: number): Steps {
  const { anew, first, known } = look(run);
  if (!anew) {
    return {
      of: ({ cells }, from) => cells[from + PLACE.step]!,
      before: start - 1,
    };
  }
  return known
    ? { of: adding(first), before: start - 1 }
    : { of: carrying(), before: 0 };
}

// Each epoch begins where the one before ends.
function adding(first: number): StepOf {
  let length = 0;
  return ({ cells }, from) => {
    const step = cells[from + PLACE.step]!;
    // What stands in an epoch without a step stands at its beginning.
    const within = Number.isNaN(step) ? 0 : step;
    const all = cells[from + PLACE.length]!;
    if (!Number.isNaN(all)) length = all;
    return (cells[from + PLACE.epoch]! - first) * length + within;
  };
}

// What stands in an epoch without a step stands where the last step before it stood.
function carrying(): StepOf {
  let last = { epoch: NaN, step: 0 };
  return ({ cells }, from) => {
    const epoch = cells[from + PLACE.epoch]!;
    const own = cells[from + PLACE.step]!;
    const before = epoch === last.epoch ? last.step : 0;
    const step = Number.isNaN(own) ? before : own;
    last = { epoch, step };
    return step;
  };
}

interface Look {
  /** Whether steps begin anew in each epoch. */
  readonly anew: boolean;
  /** The number of the first epoch: 1, unless one is less. */
  readonly first: number;
  /** Whether every record with a step says how many there are. */
  readonly known: boolean;
}

function look(run: RecordList): Look {
  let balance = 0;
  let first = 1;
  let known = true;
  let before: { epoch: number; step: number } | undefined;
  for (const { sheet: { cells, own }, from } of run) {
    const epoch = cells[from + PLACE.epoch]!;
    const step = cells[from + PLACE.step]!;
    if (epoch < first) first = epoch;
    if (own !== "step" || Number.isNaN(epoch) || Number.isNaN(step)) continue;
    if (!(step <= cells[from + PLACE.length]!)) known = false;
    if (before && epoch > before.epoch) {
      balance += step <= before.step ? 1 : -1;
    }
    before = { epoch, step };
  }
  return { anew: balance > 0, first, known };
}
