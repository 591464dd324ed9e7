import type { Chart, ChartLine, Place } from "../chart.ts";
import { pack, type Packed, unpack } from "./numbers.ts";

interface PackedPoints {
  readonly x: Packed;
  readonly y: Packed;
}

/** A line as it travels in a page. Smoothed copies do not: the page makes them. */
export interface PackedLine
  extends Pick<ChartLine, "name" | "tone" | "dash" | "quiet" | "recorded"> {
  readonly points: PackedPoints;
  readonly places: Readonly<Partial<Record<Place, Packed>>>;
  readonly means?: PackedPoints;
}

/** A chart as it travels in a page: plain JSON. */
export type PackedChart = Omit<Chart, "lines" | "notes"> & {
  readonly lines: readonly PackedLine[];
};

/** Makes a chart ready to travel. */
export function packChart(
  { notes: _, lines, ...chart }: Chart,
): PackedChart {
  return { ...chart, lines: lines.map(packLine) };
}

function packLine({ smooth: _, ...line }: ChartLine): PackedLine {
  return {
    ...line,
    points: both(line.points, pack),
    places: each(line.places, pack),
    ...(line.means ? { means: both(line.means, pack) } : {}),
  } as PackedLine;
}

/** The chart that was packed, without its notes. */
export function unpackChart({ lines, ...chart }: PackedChart): Chart {
  return { ...chart, notes: [], lines: lines.map(unpackLine) };
}

function unpackLine(line: PackedLine): ChartLine {
  return {
    ...line,
    points: both(line.points, unpack),
    places: each(line.places, unpack),
    ...(line.means ? { means: both(line.means, unpack) } : {}),
  } as ChartLine;
}

function both<A, B>(
  { x, y }: { readonly x: A; readonly y: A },
  change: (values: A) => B,
): { x: B; y: B } {
  return { x: change(x), y: change(y) };
}

function each<A, B>(
  places: Readonly<Partial<Record<Place, A>>>,
  change: (values: A) => B,
): Partial<Record<Place, B>> {
  const entries = Object.entries(places) as [Place, A][];
  return Object.fromEntries(
    entries.map(([place, values]) => [place, change(values)]),
  );
}
