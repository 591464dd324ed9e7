/// <reference lib="dom" />
import type { ChartTexts } from "../../../lib/messages/mod.ts";
import { FIRST_VIEW, type View } from "../../_view.ts";
import { roomForNames } from "../../_layout.ts";
import type { Chart } from "../../chart.ts";
import type { Desk, Panel, Plotly } from "./desk.ts";
import { make } from "./dom.ts";
import { findings } from "./findings.ts";
import { panel } from "./panel.ts";
import { STYLE } from "./style.ts";
import { toolbar } from "./toolbar.ts";

/** What a report is made alive with. */
export interface ReportOptions {
  readonly plotly: Plotly;
  readonly words: ChartTexts;
  /** How an earlier frame of the same report was looked at last. */
  readonly view: View | undefined;
  /** Told whenever that changes. */
  onview(view: View): void;
}

/**
 * Makes the pictures of one report interactive, with common controls.
 *
 * @returns Lets go of them.
 */
export async function enliven(
  report: HTMLElement,
  charts: ReadonlyMap<string, Chart>,
  { plotly, words, view, onview }: ReportOptions,
): Promise<() => void> {
  const figures = [...report.querySelectorAll<HTMLElement>("[data-chart]")]
    .flatMap((figure) => {
      const chart = charts.get(figure.dataset["chart"]!);
      return chart ? [{ figure, chart }] : [];
    });
  if (!figures.length || report.dataset["live"]) return () => {};
  report.dataset["live"] = "yes";
  const panels: Panel[] = [];
  const desk: Desk & { view: View } = {
    plotly,
    words,
    nameRoom: (width) =>
      Math.max(...figures.map(({ chart }) => roomForNames(chart, width))),
    view: view ?? { ...FIRST_VIEW, start: startOf(charts) },
    change(changed) {
      desk.view = { ...desk.view, ...changed };
      onview(desk.view);
      for (const panel of panels) panel.draw();
    },
  };
  onview(desk.view);
  report.append(make("style", {}, STYLE));
  for (const { figure, chart } of figures) {
    panels.push(await panel(figure, chart, desk));
    // The next frame of a report must not be seen half done.
    if (!view) await breath();
  }
  figures[0]!.figure.before(toolbar([...charts.values()], desk));
  findings(report, panels, desk);
  return () => panels.forEach((panel) => panel.leave());
}

/** When the run began, as far as its log says. */
function startOf(charts: ReadonlyMap<string, Chart>): number {
  const starts = [...charts.values()].flatMap(({ lines }) =>
    lines.flatMap(({ places }) => places.wall?.[0] ?? [])
  );
  return starts.length ? Math.min(...starts) : 0;
}

/** Lets the page answer whoever uses it. */
const breath = () => new Promise((done) => setTimeout(done, 0));
