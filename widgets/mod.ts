/**
 * Pictures of a run: charts as data, and what draws them.
 *
 * @module
 */
import type { Comparison } from "../lib/comparison.ts";
import type { Diagnosis, Mark } from "../lib/diagnosis.ts";
import type { Axis, History, Split } from "../lib/history.ts";
import { type Locale, Say, textsFor } from "../lib/messages/mod.ts";
import { columnsFor } from "./_detail.ts";
import type { Chart } from "./chart.ts";
import { comparisonChart } from "./charts/comparison.ts";
import { charts } from "./charts/mod.ts";

export type { Chart } from "./chart.ts";
export { type PlotlyFigure, toPlotly } from "./backends/plotly.ts";
export { type SvgOptions, toSvg } from "./backends/svg.ts";
export { toVegaLite } from "./backends/vega_lite.ts";

/**
 * Every picture that this log can give, in the order of a report.
 *
 * @param options How many runs share the page, and whether it holds points as text.
 */
export function chartsOf(
  history: History,
  diagnosis: Diagnosis,
  locale: Locale,
  { runs = 1, written = false }: {
    readonly runs?: number;
    readonly written?: boolean;
  } = {},
): Chart[] {
  const texts = textsFor(locale);
  const mark = (mark: Mark, axis: Axis) =>
    texts.marks[mark.says](
      mark,
      new Say(texts.grammar, { axis, heldOut: null }),
    );
  const quantity = (name: string) => {
    const words = texts.grammar.curve(null, name);
    return /^[a-z ]+$/.test(words)
      ? words.charAt(0).toUpperCase() + words.slice(1)
      : words;
  };
  const words = { ...texts.charts, mark, quantity };
  const { series } = history;
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const columns = columnsFor(series.length * runs, longest, written);
  return charts.flatMap((chart) =>
    chart(history, diagnosis, words, columns) ?? []
  );
}

/** The curves of several runs in one picture; nothing where they have no quantity in common. */
export function chartOfComparison(
  histories: readonly History[],
  comparison: Comparison,
  locale: Locale,
): Chart | undefined {
  const texts = textsFor(locale);
  const { split = null, quantity = "" } = comparison.measure ?? {};
  const measure = texts.grammar.curve(split as Split, quantity);
  return comparisonChart(histories, comparison, { ...texts, measure });
}
