/**
 * The charts of a run for people who want the figure, and the part of a run that they want to see closer.
 *
 * @module
 */
import type { History, Series } from "../lib/history.ts";
import type { Locale } from "../lib/messages/mod.ts";
import type { Examined } from "../lib/renderers/mod.ts";
import { pick } from "./_reduce.ts";
import { commonAxis, stepsOn } from "./_places.ts";
import { type Chart, chartsOf, toPlotly, toSvg, toVegaLite } from "./mod.ts";

export { renderText } from "../lib/renderers/text.ts";
export { tableOf } from "./table.ts";

/** One chart, in the form that is asked for. */
export interface ShownChart {
  /** What it shows: `losses`, `accuracy` … */
  readonly id: string;
  /** The same in the language of the report. */
  readonly title: string;
  /** What `Plotly.newPlot` takes. */
  toPlotly(): Readonly<Record<"data" | "layout" | "config", unknown>>;
  /** A specification of Vega-Lite 5. */
  toVegaLite(): Readonly<Record<string, unknown>>;
  /** A picture that needs nothing else, by its size in pixels. */
  toSvg(size?: { readonly width?: number; readonly height?: number }): string;
}

/** Every chart that the log of a run can give. */
export function picturesOf(
  { history, diagnosis }: Examined,
  locale: Locale,
): ShownChart[] {
  return chartsOf(history, diagnosis, locale).map(shownChart);
}

function shownChart(chart: Chart): ShownChart {
  return {
    id: chart.id,
    title: chart.title,
    toPlotly: () => toPlotly(chart),
    toVegaLite: () => toVegaLite(chart),
    toSvg: (size) => toSvg(chart, size),
  };
}

/** The points of a run between two places on the axis that its pictures have. */
export function part(history: History, from: number, to: number): History {
  const axis = commonAxis(history.series);
  const series = history.series.flatMap((s): Series[] => {
    const places = stepsOn(s, axis);
    if (!places) return [];
    const inside = [...places.keys()]
      .filter((i) => places[i]! >= from && places[i]! <= to);
    const of = (values: Float64Array) => pick(values, inside);
    return inside.length === 0 ? [] : [{
      ...s,
      steps: of(s.steps),
      values: of(s.values),
      ...(s.epochs ? { epochs: of(s.epochs) } : {}),
      ...(s.wallSeconds ? { wallSeconds: of(s.wallSeconds) } : {}),
    }];
  });
  if (series.length === 0) {
    throw new RangeError(
      `Cannot show ${axis} ${from} to ${to}: found no point there`,
    );
  }
  return { ...history, series };
}
