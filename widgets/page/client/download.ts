/// <reference lib="dom" />
import { type CsvColumn, joined, toCsv } from "../../_csv.ts";
import { counted } from "../../_notes.ts";
import { type PlotlyFigure, toPlotly } from "../../backends/plotly.ts";
import type { Chart, Points } from "../../chart.ts";
import type { Desk, Panel } from "./desk.ts";
import { make } from "./dom.ts";
import { groundOf } from "./theme.ts";

/** Buttons that save a picture as it is seen, or the points that are drawn in it. */
export function downloads(
  panel: Panel,
  { plotly, words: { controls } }: Desk,
): { readonly element: HTMLElement; update(): void } {
  const picture = (format: "svg" | "png") =>
    make("button", {
      type: "button",
      title: controls.picture(format.toUpperCase()),
      onclick: async () => {
        const drawn = figure(panel);
        const url = await plotly.toImage(drawn, {
          format,
          width: panel.host.clientWidth,
          height: Number(drawn.layout["height"]),
          scale: format === "png" ? 2 : 1,
        });
        save(`${panel.chart.id}.${format}`, url);
      },
    }, format.toUpperCase());
  const csv = make("button", {
    type: "button",
    onclick: () => {
      const text = toCsv(columnsOf(panel.shown, controls.smoothed));
      const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      save(`${panel.chart.id}-drawn.csv`, url);
      URL.revokeObjectURL(url);
    },
  }, "CSV");
  const buttons = [picture("svg"), picture("png"), csv];
  const element = make(
    "div",
    { class: "plot-files", role: "group", "aria-label": controls.download },
    make("span", { "aria-hidden": true }, controls.download),
    ...buttons,
  );
  const update = () => {
    const { lines, x } = panel.shown;
    for (const button of buttons) button.disabled = lines.length === 0;
    const drawn = lines.reduce(
      (n, { points }) => n + seen(points, x).x.length,
      0,
    );
    const recorded = panel.chart.lines.reduce((n, l) => n + l.recorded, 0);
    csv.title = controls.csv(counted(drawn), counted(recorded));
  };
  return { element, update };
}

/** A picture for a page that is not known: with a ground, a legend, and what was left out. */
function figure({ shown, host }: Panel): Omit<PlotlyFigure, "config"> {
  const { theme, paper } = groundOf(host);
  const { data, layout } = toPlotly(shown, { theme, width: host.clientWidth });
  return { data, layout: { ...layout, paper_bgcolor: paper } };
}

/** What is drawn in a chart, as columns: each line as recorded, and as smoothed. */
export function columnsOf(
  { lines, x: axis }: Chart,
  smoothed: string,
): CsvColumn[] {
  const curves = lines.flatMap(({ name, points, smooth }) => [
    { name, ...seen(points, axis) },
    ...smooth ? [{ name: `${name} (${smoothed})`, ...seen(smooth, axis) }] : [],
  ]);
  return joined(axis.label, curves);
}

function seen({ x, y }: Points, { from, to }: Chart["x"]): Points {
  const inside = (_: number, i: number) => x[i]! >= from && x[i]! <= to;
  return { x: x.filter(inside), y: y.filter(inside) };
}

function save(name: string, url: string): void {
  make("a", { href: url, download: name }).click();
}
