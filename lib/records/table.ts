import type { Axis } from "../history.ts";
import { type Axes, chooseAxes, standsStill } from "./axes.ts";
import { Column } from "./column.ts";
import { type Points, pointsOf } from "./points.ts";
import {
  backwards,
  byStep,
  carried,
  dropHyphens,
  isNewestFirst,
  isUnordered,
  reordered,
  type Table,
} from "./order.ts";
import { layOut } from "./timeline.ts";
import { placedOnly } from "./unplaced.ts";

/** The points of a series, run by run. */
export interface Track {
  readonly name: string;
  /** The column it comes from. */
  readonly column: Column;
  readonly axis: Axis;
  readonly points: readonly Points[];
}

/** A table laid out in time. */
export interface LaidOut {
  readonly tracks: readonly Track[];
  readonly runs: number;
  /** Records at which a run goes on from a checkpoint, or another begins. */
  readonly resumed: readonly number[];
  readonly restarted: readonly number[];
  /** What each run is called, where the log says it. */
  readonly names?: readonly string[];
  /** Whether the newest record stood first. */
  readonly reversed?: boolean;
  /** Whether records stood in no order, and were put in that of their steps. */
  readonly unordered?: boolean;
  /** The axis that is shorter than some columns, which were counted instead. */
  readonly shortAxis?: string;
  /** How many records were left out, because nothing says where they stand. */
  readonly unplaced?: number;
}

/** Lays a table out in time: which columns are axes, and where each value stands. */
export function layOutTable(table: Table): LaidOut {
  const { records, columnar } = table;
  const given = chooseAxes(table.columns);
  dropHyphens(given.step ?? given.epoch);
  const reversed = isNewestFirst(given.step ?? given.epoch);
  const places = reversed
    ? backwards(records)
    : isUnordered(given)
    ? byStep(given.step!.spread(records))
    : undefined;
  const { columns, labels } = places ? reordered(table, places) : table;
  const axes = places ? chooseAxes(columns) : given;
  const used = new Set<Column | undefined>([axes.step, axes.epoch, axes.time]);
  const data = columns.filter((column) => !used.has(column));
  const guide = axes.step ?? axes.epoch;
  const fits = (column: Column): boolean =>
    !columnar || guide === undefined ||
    (column.length <= guide.length &&
      !standsStill(guide, guide.spread(records)));
  const counts = (places === undefined && table.origins) || records;
  const found = {
    reversed,
    unordered: places !== undefined && !reversed,
  };
  const placed = layOutData(data.filter(fits), axes, counts, labels);
  const loose = data.filter((column) => !fits(column));
  if (loose.length === 0) return { ...placed, ...found };
  const { tracks } = layOutData(loose, {}, counts, undefined);
  const isShort = guide && loose.some(({ length }) => length > guide.length);
  return {
    ...placed,
    ...found,
    tracks: [...placed.tracks, ...tracks],
    ...(isShort ? { shortAxis: guide.name } : {}),
  };
}

/** No log holds more runs that only their steps tell apart: what does counts something else. */
const MOST_RUNS = 10_000;

function layOutData(
  data: readonly Column[],
  axes: Axes,
  counts: number | Uint32Array,
  labels: readonly string[] | undefined,
): LaidOut {
  const records = typeof counts === "number" ? counts : counts.length;
  const all = labels
    ? data.flatMap((column) => byLabel(column, labels))
    : data.map(whole);
  const epochs = axes.epoch && carried(axes.epoch.spread(records));
  const longest = all.reduce<Column | undefined>(
    (most, { part }) => part.length > (most?.length ?? 0) ? part : most,
    undefined,
  );
  // Epochs that stay the same from point to point are no place; then records are counted.
  const placed = axes.step?.spread(records) ??
    (epochs && longest && !standsStill(longest, epochs) ? epochs : undefined);
  const step = placed ?? counting(counts);
  const axis = placed === undefined ? "index" : axes.step ? "step" : "epoch";
  const own = placed && (axes.step ?? axes.epoch);
  const groups = own
    ? all.map((one) => ({ ...one, part: placedOnly(one.part, own) }))
    : all;
  const labelOf = new Map(groups.map(({ part, label }) => [part, label]));
  const timeline = layOut(
    groups.map(({ part }) => part),
    (column) => labelOf.get(column) ?? "",
    step,
    axes.step ? epochs : undefined,
  );
  const places = {
    ...(epochs && axis !== "epoch" ? { epochs } : {}),
    ...(axes.time ? { wallSeconds: carried(axes.time.spread(records)) } : {}),
  };
  const { runs, resumes } = timeline;
  const restarted: number[] = [];
  for (let r = 1; r < records; r++) {
    if (runs[r]! > runs[r - 1]!) restarted.push(r);
  }
  if (restarted.length >= MOST_RUNS) {
    throw new RangeError(
      `Cannot tell runs apart: found more than ${MOST_RUNS} in one table`,
    );
  }
  return {
    tracks: groups.map(({ part, column }) => ({
      name: part.name,
      column,
      axis,
      points: pointsOf(part, timeline, places),
    })),
    runs: restarted.length + 1,
    resumed: resumes.map(({ record }) => record),
    restarted,
    unplaced: groups.reduce(
      (most, { part }, i) => Math.max(most, all[i]!.part.length - part.length),
      0,
    ),
  };
}

interface Part {
  readonly part: Column;
  readonly column: Column;
  readonly label: string;
}

function whole(column: Column): Part {
  return { part: column, column, label: "" };
}

function byLabel(column: Column, labels: readonly string[]): Part[] {
  const parts = new Map<string, Column>();
  for (let i = 0; i < column.length; i++) {
    const label = labels[column.row(i)] ?? "";
    let part = parts.get(label);
    if (part === undefined) {
      const name = label === "" ? column.name : `${label}/${column.name}`;
      parts.set(label, part = new Column(name));
    }
    part.push(column.row(i), column.values[i]!);
  }
  return [...parts].map(([label, part]) => ({ part, column, label }));
}

/** The number of each record, from 0. */
function counting(records: number | Uint32Array): Float64Array {
  if (typeof records !== "number") return Float64Array.from(records);
  const out = new Float64Array(records);
  for (let i = 0; i < records; i++) out[i] = i;
  return out;
}
