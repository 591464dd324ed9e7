import type { Axis, Series } from "../lib/history.ts";
import type { Place } from "./chart.ts";

/** Where a series lies on an axis, or `undefined` if the log does not say. */
export function stepsOn(
  series: Series,
  place: Place,
): Float64Array | undefined {
  if (series.axis === place) return series.steps;
  if (place === "wall") return series.wallSeconds;
  return place === "epoch" ? series.epochs : undefined;
}

/** Every place on which a series can lie. */
export const PLACES: readonly Place[] = ["step", "epoch", "index", "wall"];

/** The axis on which most of the series can be drawn; what they were logged on wins a tie. */
export function commonAxis(series: readonly Series[]): Axis {
  const count = (axis: Axis) => series.filter((s) => stepsOn(s, axis)).length;
  const axes: Axis[] = ["step", "epoch", "index"];
  return axes.reduce((best, axis) => count(axis) > count(best) ? axis : best);
}

/** The place of `at` among `to`, given its place among `from`: between points, in proportion. */
export function moved(
  at: number,
  from: Float64Array,
  to: Float64Array,
): number {
  if (from === to) return at;
  const next = from.findIndex((x) => x >= at);
  if (next < 0) return to.at(-1) ?? at;
  if (next === 0) return to[0]!;
  const [a, b] = [from[next - 1]!, from[next]!];
  return to[next - 1]! + (to[next]! - to[next - 1]!) * (at - a) / (b - a);
}
