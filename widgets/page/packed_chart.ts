import type { Chart, ChartLine, Place } from "../chart.ts";

/** Where numbers lie on the shelf of the page. */
type Row = number;

interface PackedPoints {
  readonly x: Row;
  readonly y: Row;
}

/** A line as it travels in a page. Smoothed copies do not: the page makes them. */
export interface PackedLine
  extends Pick<ChartLine, "name" | "tone" | "dash" | "quiet" | "recorded"> {
  readonly points: PackedPoints;
  readonly places: Readonly<Partial<Record<Place, Row>>>;
  readonly means?: PackedPoints;
}

/** A chart as it travels in a page: plain JSON. */
export type PackedChart = Omit<Chart, "lines" | "notes"> & {
  readonly lines: readonly PackedLine[];
};

/** Makes a chart ready to travel; `put` says where its numbers lie then. */
export function packChart(
  { notes: _, lines, ...chart }: Chart,
  put: (values: Float64Array) => number,
): PackedChart {
  return {
    ...chart,
    lines: lines.map(({ smooth: _, ...line }) => changed(line, put)),
  };
}

/** The chart that was packed, without its notes. */
export function unpackChart(
  { lines, ...chart }: PackedChart,
  rows: readonly Float64Array[],
): Chart {
  const take = (row: Row) => rows[row]!;
  return {
    ...chart,
    notes: [],
    lines: lines.map((line) => changed(line, take)),
  };
}

interface Line<N> {
  readonly points: { readonly x: N; readonly y: N };
  readonly places: Readonly<Partial<Record<Place, N>>>;
  readonly means?: { readonly x: N; readonly y: N };
}

/** A line with its numbers in another form. */
function changed<A, B, L extends Line<A>>(
  { points, places, means, ...line }: L,
  change: (numbers: A) => B,
): Omit<L, keyof Line<A>> & Line<B> {
  const both = ({ x, y }: Line<A>["points"]) => ({
    x: change(x),
    y: change(y),
  });
  const entries = Object.entries(places) as [Place, A][];
  return {
    ...line,
    points: both(points),
    places: Object.fromEntries(
      entries.map(([place, numbers]) => [place, change(numbers)]),
    ),
    ...(means ? { means: both(means) } : {}),
  };
}
