import type { Axis, Series } from "../../lib/history.ts";

/** Where a series lies on an axis, or `undefined` if the log does not say. */
export function stepsOn(series: Series, axis: Axis): Float64Array | undefined {
  if (series.axis === axis) return series.steps;
  return axis === "epoch" ? series.epochs : undefined;
}

/** The axis on which most of the series can be drawn; what they were logged on wins a tie. */
export function commonAxis(series: readonly Series[]): Axis {
  const count = (axis: Axis) => series.filter((s) => stepsOn(s, axis)).length;
  const axes: Axis[] = ["step", "epoch", "index"];
  return axes.reduce((best, axis) => count(axis) > count(best) ? axis : best);
}

/** The place on `axis` of a step of the series, between its recorded points. */
export function placeOn(series: Series, axis: Axis, step: number): number {
  const to = stepsOn(series, axis);
  if (!to || to === series.steps) return step;
  const next = series.steps.findIndex((s) => s >= step);
  if (next < 0) return to.at(-1) ?? step;
  if (next === 0) return to[0]!;
  const [a, b] = [series.steps[next - 1]!, series.steps[next]!];
  return to[next - 1]! +
    (to[next]! - to[next - 1]!) * (step - a) / (b - a);
}
