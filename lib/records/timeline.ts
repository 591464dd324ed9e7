import type { Column } from "./column.ts";

/** Where each record of a table stands. */
export interface Timeline {
  /** Step of each record, counted over the whole run. */
  readonly steps: Float64Array;
  /** Which run each record belongs to, from 0, never falling. */
  readonly runs: Uint32Array;
  /** Whether every record stands further on than the one before it. */
  readonly rises?: true;
  /** Records at which a run goes on from a checkpoint: what was recorded from that step on is void. */
  readonly resumes: readonly {
    readonly record: number;
    readonly step: number;
  }[];
}

/** Columns whose steps are counted together: those of the training rows, say. */
interface Group {
  offset: number;
  step: number;
  increment: number;
  epoch: number;
}

const newGroup = (): Group => ({
  offset: 0,
  step: NaN,
  increment: 1,
  epoch: -Infinity,
});

/** Which columns have a cell in each record: from `starts[r]` up to `starts[r + 1]` in `cells`. */
function byRecord(
  columns: readonly Column[],
  records: number,
): { starts: Uint32Array; cells: Uint32Array } {
  const starts = new Uint32Array(records + 1);
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) starts[column.row(i) + 1]!++;
  }
  for (let r = 0; r < records; r++) starts[r + 1]! += starts[r]!;
  const next = starts.slice();
  const cells = new Uint32Array(starts[records]!);
  columns.forEach((column, c) => {
    for (let i = 0; i < column.length; i++) cells[next[column.row(i)]!++] = c;
  });
  return { starts, cells };
}

/**
 * Lays records out in time. A record whose every column stands further on already goes back:
 * into the next epoch, if steps are counted within epochs; to the beginning, so that a new run
 * begins; or to a checkpoint, from which the same run goes on.
 */
export function layOut(
  columns: readonly Column[],
  groupOf: (column: Column) => string,
  step: Float64Array,
  epoch: Float64Array | undefined,
): Timeline {
  const records = step.length;
  const runs = new Uint32Array(records);
  if (rises(step)) return { steps: step, runs, resumes: [], rises: true };
  const steps = new Float64Array(records);
  const resumes: { record: number; step: number }[] = [];
  const groupNames = columns.map(groupOf);
  const { starts, cells } = byRecord(columns, records);
  const lastRecord = new Float64Array(columns.length).fill(-1);
  let before: Uint32Array = new Uint32Array();
  let last = columns.map(() => -Infinity);
  let groups = new Map<string, Group>();
  let epochStarts = new Map<number, number>();
  let within = false;
  let first = NaN;
  let firstEpoch = NaN;
  let run = 0;
  let raw = 0;

  for (let r = 0; r < records; r++) {
    raw = Number.isNaN(step[r]!) ? raw : step[r]!;
    const now = epoch?.[r] ?? NaN;
    const present = cells.subarray(starts[r]!, starts[r + 1]!);
    for (const c of present) lastRecord[c] = r;
    const name = groupNames[present[0] ?? -1] ?? "";
    let group = groups.get(name);
    if (group === undefined) groups.set(name, group = newGroup());
    let at = raw + group.offset;

    if (present.length > 0) {
      if (Number.isNaN(first)) [first, firstEpoch] = [raw, now];
      // All that the last record had, further back; what is new beside it does not say that it is not.
      const wider = before.length > 0 &&
        before.every((c) => last[c]! > at && lastRecord[c] === r);
      if (wider || !present.some((c) => last[c]! < at)) {
        if (now > group.epoch && group.epoch > -Infinity) {
          within = true;
          group.offset += group.step + group.increment - at;
          at = group.step + group.increment;
        } else if (wider || present.every((c) => last[c]! > at)) {
          const anew = within
            ? !(now > firstEpoch)
            : raw <= first || isFirstOf(step, r, group.increment);
          if (anew) {
            run++;
            last = columns.map(() => -Infinity);
            groups = new Map([[name, group = newGroup()]]);
            epochStarts = new Map();
            [first, firstEpoch, within, at] = [raw, now, false, raw];
          } else {
            if (within) at = epochStarts.get(now) ?? at;
            group.offset = at - raw;
            resumes.push({ record: r, step: at });
            last = last.map((step) => Math.min(step, at));
          }
          group.step = NaN;
        }
      }
      if (at > group.step) group.increment = at - group.step;
      group.step = at;
      if (!Number.isNaN(now)) {
        group.epoch = now;
        if (!epochStarts.has(now)) epochStarts.set(now, at);
      }
      for (const c of present) last[c] = Math.max(last[c]!, at);
      before = present;
    }
    steps[r] = at;
    runs[r] = run;
  }
  return { steps, runs, resumes };
}

/** Whether a record is the first of a run that writes every so many steps, other than the one before it. */
function isFirstOf(step: Float64Array, r: number, before: number): boolean {
  const increment = step[r + 1]! - step[r]!;
  return increment === step[r] && increment !== before;
}

/** Whether every record stands further on than the one before it: then none goes back. */
function rises(steps: Float64Array): boolean {
  for (let r = 1; r < steps.length; r++) {
    if (!(steps[r]! > steps[r - 1]!)) return false;
  }
  return !(steps.length === 1 && Number.isNaN(steps[0]));
}
