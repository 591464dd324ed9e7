/**
 * Pictures of a run: charts as data, and what draws them.
 *
 * @module
 */
import type { Diagnosis } from "../lib/diagnosis.ts";
import type { History } from "../lib/history.ts";
import type { ChartWords } from "./_words.ts";
import type { Chart } from "./chart.ts";
import { charts } from "./charts/mod.ts";

export type { Chart } from "./chart.ts";
export { toPlotly } from "./backends/plotly.ts";
export { toSvg } from "./backends/svg.ts";

/** Every picture that this log can give, in the order of a report. */
export function chartsOf(
  history: History,
  diagnosis: Diagnosis,
  words: ChartWords,
): Chart[] {
  return charts.flatMap((chart) => chart(history, diagnosis, words) ?? []);
}
