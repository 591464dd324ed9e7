import type { Axis, Series } from "../../lib/history.ts";
import { PLACES, stepsOn } from "../_places.ts";
import { keep, means, pick, reduce } from "../_reduce.ts";
import { smooth } from "../_smooth.ts";
import type { ChartAxis, ChartLine, Dash, Points, Tone } from "../chart.ts";

/** Curves with fewer points are readable as they are. */
const MANY_POINTS = 100;

/** TensorBoard's default. */
const MIN_WEIGHT = 0.6;

/** White noise turns at two points of three (Bienaymé 1874); a third of that share is ragged enough. */
const TURNS = 2 / 9;

const DASHES: Record<string, Dash> = { validation: "dashed", test: "dotted" };

/** How strongly a curve of `count` points is smoothed: over a hundredth of the run, or as TensorBoard does. */
export function weightFor(count: number): number {
  const rest = Number((100 / count).toPrecision(2));
  return Math.max(MIN_WEIGHT, Number((1 - rest).toFixed(12)));
}

/** What a line is drawn with. */
export interface LineOptions {
  readonly axis: Axis;
  /** Stretches in which it is kept. */
  readonly columns: number;
  /** By its split where no tone is given. */
  readonly tone?: Tone | undefined;
  /** Places of evidence: there the line is kept more closely. */
  readonly focus?: readonly number[];
  /** The values that are to be seen. */
  readonly range?: Pick<ChartAxis, "from" | "to">;
}

/** A series as a line on an axis. */
export function lineOf(
  series: Series,
  { axis, columns, tone, focus = [], range }: LineOptions,
): ChartLine {
  const points = { x: stepsOn(series, axis) ?? series.steps, y: series.values };
  const recorded = points.x.length;
  const kept = keep(points, { columns, focus });
  const part = (values: Float64Array) =>
    kept.length === recorded ? values : pick(values, kept);
  const others = PLACES.filter((place) => place !== axis).flatMap((place) => {
    const steps = stepsOn(series, place);
    return steps ? [[place, part(steps)] as const] : [];
  });
  return {
    name: series.name,
    tone: tone ?? series.split ?? "other",
    dash: DASHES[series.split ?? ""] ?? "solid",
    points: { x: part(points.x), y: part(points.y) },
    recorded,
    places: Object.fromEntries(others),
    ...(kept.length < recorded ? { means: means(points, columns) } : {}),
    ...(recorded >= MANY_POINTS && isRagged(series.values)
      ? { smooth: smoothed(points, columns, range) }
      : {}),
  };
}

/** Whether a curve turns so often that the eye loses its course; smoothing a calm one would only delay it. */
function isRagged(values: Float64Array): boolean {
  let turns = 0;
  for (let i = 2; i < values.length; i++) {
    const b = values[i - 1]!;
    if ((b - values[i - 2]!) * (values[i]! - b) < 0) turns++;
  }
  return turns > values.length * TURNS;
}

function smoothed(
  { x, y }: Points,
  columns: number,
  range: LineOptions["range"],
): Points {
  return reduce({ x, y: smooth(y, weightFor(x.length), range) }, { columns });
}
