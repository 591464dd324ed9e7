import { type Chart, chartOfComparison, chartsOf } from "./mod.ts";
import { stack } from "./backends/vega_lite.ts";
import { escape, NO_FORMULAS } from "./_escape.ts";
import { liveReport, type MimeBundle, VEGA_LITE } from "./page/bundle.ts";
import { packChart } from "./page/packed_chart.ts";
import { commonRoom, picture } from "./page/picture.ts";
import { Shelf } from "./page/shelf.ts";
import { compare } from "../lib/compare.ts";
import type { Comparison } from "../lib/comparison.ts";
import { type Locale, textsFor } from "../lib/messages/mod.ts";
import {
  CROWD,
  type Examined,
  renderComparison,
  renderers,
  renderFragment,
  renderReports,
  REPORT_STYLE,
} from "../lib/renderers/mod.ts";

/** What can draw the pictures of a report. */
export type Plot = "plotly" | "vega-lite";

/** How a cell shows a report. */
export interface CellOptions {
  readonly locale: Locale;
  /** Whether the pictures may come alive. */
  readonly interactive: boolean;
  /** What draws them; by default plotly.js. */
  readonly plot?: Plot;
  /** Reports of one name are frames of one: how it is looked at stays. */
  readonly name?: string;
}

/** A part of the page, and the charts in it by the names of their places. */
interface Part {
  readonly html: string;
  readonly charts: readonly (readonly [name: string, chart: Chart])[];
}

/** What a cell shows of one or several runs, in every form: the words of the command, and a page with pictures. */
export function cellOf(
  runs: readonly Examined[],
  options: CellOptions,
): MimeBundle {
  const { locale, interactive, plot, name } = options;
  const comparison = runs.length > 1 ? compare(runs) : undefined;
  const above = comparison ? [sideBySide(runs, comparison, options)] : [];
  const reports = runs.map((run, i) => reportOn(run, i, runs.length, options));
  const parts = [...above, ...reports];
  const html = [
    `<div class="${NO_FORMULAS}"><style>${REPORT_STYLE}</style>`,
    ...above.map((part) => part.html),
    renderReports(reports.map((part) => part.html), locale),
    "</div>",
  ].join("\n");
  const shelf = new Shelf();
  const put = (values: Float64Array) => shelf.put(values);
  const charts = Object.fromEntries(
    parts.flatMap((part) => part.charts)
      .map(([name, chart]) => [name, packChart(chart, put)]),
  );
  const { still } = textsFor(locale).charts;
  const words = { locale, ...comparison ? { comparison } : {} };
  const text = {
    "text/markdown": renderers.markdown(runs, [], words),
    "text/plain": renderers.text(runs, [], words),
  };
  if (plot === "vega-lite") {
    const all = parts.flatMap(({ charts }) => charts.map(([, chart]) => chart));
    return { [VEGA_LITE]: stack(all), "text/html": html, ...text };
  }
  return {
    "text/html": interactive
      ? liveReport({ html, charts, rows: shelf.rows, locale, still, name })
      : html,
    ...text,
  };
}

/** One run of `count`: its words around its pictures; in a crowd words only, a page of all pictures would be too heavy. */
function reportOn(
  { history, diagnosis }: Examined,
  place: number,
  count: number,
  { locale, plot }: CellOptions,
): Part {
  const folded = count > 1;
  if (count > CROWD) {
    const pictures = `<p>${
      escape(textsFor(locale).comparison.picturesAlone)
    }</p>`;
    return {
      html: renderFragment(history, diagnosis, { locale, pictures, folded }),
      charts: [],
    };
  }
  const written = plot === "vega-lite";
  const charts = chartsOf(history, diagnosis, locale, { runs: count, written })
    .map((chart) => [`${place}-${chart.id}`, chart] as const);
  const pictures = picturesOf(charts, locale, plot);
  return {
    html: renderFragment(history, diagnosis, { locale, pictures, folded }),
    charts,
  };
}

/** Several runs in one picture, above the report on each. */
function sideBySide(
  runs: readonly Examined[],
  comparison: Comparison,
  { locale, plot }: CellOptions,
): Part {
  const histories = runs.map(({ history }) => history);
  const chart = chartOfComparison(histories, comparison, locale);
  const charts = chart ? [["comparison", chart] as const] : [];
  const pictures = picturesOf(charts, locale, plot);
  return {
    html: renderComparison(runs, comparison, { locale, pictures }),
    charts,
  };
}

/** Pictures for the page; none where the frontend draws them. */
function picturesOf(
  charts: Part["charts"],
  locale: Locale,
  plot: Plot | undefined,
): string {
  if (plot === "vega-lite") return "";
  const words = textsFor(locale).charts;
  const room = commonRoom(charts.map(([, chart]) => chart));
  return charts.map(([name, chart]) => picture(chart, name, words, room))
    .join("\n");
}
