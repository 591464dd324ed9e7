import { toPlotly } from "./backends/plotly.ts";
import { chartOfComparison, chartsOf } from "./mod.ts";
import { liveReport, type MimeBundle } from "./page/bundle.ts";
import { picture } from "./page/picture.ts";
import { compare } from "../lib/compare.ts";
import type { Comparison } from "../lib/comparison.ts";
import { type Locale, textsFor } from "../lib/messages/mod.ts";
import {
  type Examined,
  renderComparison,
  renderers,
  renderFragment,
} from "../lib/renderers/mod.ts";

/** How a cell shows a report. */
export interface CellOptions {
  readonly locale: Locale;
  /** Whether the pictures may come alive. */
  readonly interactive: boolean;
}

/** What a cell shows of one or several runs, in every form: the words of the command, and a page with pictures. */
export function cellOf(
  runs: readonly Examined[],
  { locale, interactive }: CellOptions,
): MimeBundle {
  const { controls } = textsFor(locale).charts;
  const pages = runs.map(({ history, diagnosis }, i) => {
    const charts = chartsOf(history, diagnosis, locale).map((chart) => ({
      chart,
      name: `${i}-${chart.id}`,
    }));
    const pictures = charts.map(({ chart, name }) => picture(chart, name));
    return {
      html: renderFragment(history, diagnosis, {
        locale,
        pictures: pictures.join("\n"),
      }),
      figures: charts.map(({ chart, name }) =>
        [name, toPlotly(chart, { controls })] as const
      ),
    };
  });
  const comparison = runs.length > 1 ? compare(runs) : undefined;
  if (comparison) pages.unshift(sideBySide(runs, comparison, locale));
  const html = pages.map((page) => page.html).join("\n");
  const figures = Object.fromEntries(pages.flatMap((page) => page.figures));
  const words = { locale, ...comparison ? { comparison } : {} };
  return {
    "text/html": interactive ? liveReport(html, figures) : html,
    "text/markdown": renderers.markdown(runs, [], words),
    "text/plain": renderers.text(runs, [], words),
  };
}

/** Several runs in one picture, above the report on each. */
function sideBySide(
  runs: readonly Examined[],
  comparison: Comparison,
  locale: Locale,
) {
  const histories = runs.map(({ history }) => history);
  const chart = chartOfComparison(histories, comparison, locale);
  const name = "comparison";
  const { controls } = textsFor(locale).charts;
  const pictures = chart ? picture(chart, name) : "";
  return {
    html: renderComparison(runs, comparison, { locale, pictures }),
    figures: chart ? [[name, toPlotly(chart, { controls })] as const] : [],
  };
}
