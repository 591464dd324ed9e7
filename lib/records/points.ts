import type { Column } from "./column.ts";
import type { Timeline } from "./timeline.ts";

/** What one column recorded in one run. */
export interface Points {
  readonly run: number;
  readonly steps: Float64Array;
  readonly values: Float64Array;
  readonly epochs?: Float64Array;
  readonly wallSeconds?: Float64Array;
  /** How many there were, where not all are kept. */
  readonly recorded?: number;
  /** How many values another one for the same step, or a later one, replaced. */
  readonly replaced: number;
  /** How many values from before a resume lie further on than the resumed run came. */
  readonly givenUp: number;
}

/** More places of each record, beside its step. */
export interface Places {
  readonly epochs?: Float64Array;
  readonly wallSeconds?: Float64Array;
}

/** The points of a column, run by run, with strictly increasing steps: the later value wins. */
export function pointsOf(
  column: Column,
  timeline: Timeline,
  places: Places,
): Points[] {
  if (timeline.rises && column.length === timeline.steps.length) {
    return [complete(column, timeline, places)];
  }
  const all: Points[] = [];
  for (let i = 0; i < column.length;) {
    const run = timeline.runs[column.row(i)]!;
    let end = i + 1;
    while (end < column.length && timeline.runs[column.row(end)] === run) {
      end++;
    }
    all.push(pointsOfRun(column, timeline, places, i, end));
    i = end;
  }
  return all;
}

/** How many points of a column there were, of which so many are kept: each run lost its share. */
function recordedOf(
  { length, dropped }: Column,
  kept: number,
): Pick<Points, "recorded"> {
  return dropped > 0
    ? { recorded: Math.round(kept * (1 + dropped / length)) }
    : {};
}

/** The points of a column that has a value in every record of a single run: the records' own places. */
function complete(
  column: Column,
  { steps }: Timeline,
  { epochs, wallSeconds }: Places,
): Points {
  const { values, length } = column;
  return {
    run: 0,
    steps,
    values: values.subarray(0, length),
    ...placed(epochs, wallSeconds),
    ...recordedOf(column, length),
    replaced: 0,
    givenUp: 0,
  };
}

function pointsOfRun(
  column: Column,
  { steps, runs, resumes }: Timeline,
  { epochs, wallSeconds }: Places,
  from: number,
  to: number,
): Points {
  // Which of the column's cells are kept, in order.
  const kept = new Uint32Array(to - from);
  const stepOf = (i: number): number => steps[column.row(kept[i]!)]!;
  let length = 0;
  let replaced = 0;
  const voided: number[] = [];
  let resume = 0;
  const goBack = (beforeRecord: number): void => {
    for (
      ;
      resume < resumes.length && resumes[resume]!.record <= beforeRecord;
      resume++
    ) {
      const { record, step } = resumes[resume]!;
      if (runs[record] !== runs[column.row(from)]) continue;
      while (length > 0 && stepOf(length - 1) >= step) {
        voided.push(stepOf(--length));
      }
    }
  };
  for (let i = from; i < to; i++) {
    const record = column.row(i);
    goBack(record);
    const step = steps[record]!;
    if (length === 0 || stepOf(length - 1) < step) kept[length++] = i;
    else {
      replaced++;
      if (stepOf(length - 1) === step) kept[length - 1] = i;
    }
  }
  goBack(runs.length);
  const end = length > 0 ? stepOf(length - 1) : -Infinity;
  const take = (source: Float64Array): Float64Array => {
    const out = new Float64Array(length);
    for (let i = 0; i < length; i++) out[i] = source[column.row(kept[i]!)]!;
    return out;
  };
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = column.values[kept[i]!]!;
  return {
    run: runs[column.row(from)]!,
    steps: take(steps),
    values,
    ...placed(epochs && take(epochs), wallSeconds && take(wallSeconds)),
    ...recordedOf(column, length),
    replaced,
    givenUp: voided.filter((step) => !(step <= end)).length,
  };
}

/** Places beside the steps, where all are known. */
function placed(
  epochs: Float64Array | undefined,
  wallSeconds: Float64Array | undefined,
): Places {
  return {
    ...(epochs && !epochs.some(Number.isNaN) ? { epochs } : {}),
    ...(wallSeconds && !wallSeconds.some(Number.isNaN) ? { wallSeconds } : {}),
  };
}
