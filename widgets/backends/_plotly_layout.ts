import type { ChartTexts } from "../../lib/messages/mod.ts";
import type { Chart } from "../chart.ts";
import { LINE, rowsOf, textWidth } from "./_layout.ts";
import type { Palette } from "./_palette.ts";
import { faded, type Json, type Part, rangeOf, safe } from "./_spec.ts";

const HEIGHT = 330;

/** The picture's width is the page's; this is a usual one, in pixels. */
const WIDTH = 640;

/** Axes, title and evidence over stretches of the run. */
export function layout(chart: Chart, palette: Palette): Part {
  const { lines, bands } = chart;
  const rows = captionRows(chart);
  const above = bands.length ? LINE * (Math.max(...rows) + 1) : 0;
  const names = lines.map(({ name }) => textWidth(safe(name)) + 16);
  return {
    height: HEIGHT,
    margin: {
      l: 52,
      r: Math.min(200, Math.max(40, ...names)),
      t: 34 + above,
      b: 62,
    },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { color: palette.ink, size: 12 },
    title: {
      text: `<b>${safe(chart.title, 80)}</b>`,
      font: { size: 13, color: palette.ink },
      x: 0,
      xanchor: "left",
      y: 1,
      yref: "container",
      yanchor: "top",
      pad: { t: 6 },
    },
    hovermode: "x unified",
    showlegend: lines.length > 1,
    legend: {
      orientation: "h",
      x: 1,
      xanchor: "right",
      y: -0.14,
      yanchor: "top",
    },
    ...axes(chart, palette),
    shapes: bands.map((band) => shape(band, palette)),
    annotations: bands.flatMap((band, i) => caption(band, rows[i]!, palette)),
  };
}

function axes({ x, y }: Chart, { grid, ink }: Palette): Part {
  const axis = { zeroline: false, showline: false, color: ink };
  return {
    xaxis: {
      ...axis,
      title: { text: safe(x.label), standoff: 4 },
      range: [x.from, x.to],
      showgrid: false,
      ticks: "outside",
      nticks: 7,
    },
    yaxis: {
      ...axis,
      gridcolor: faded(grid),
      type: y.log ? "log" : "linear",
      range: rangeOf(y),
      nticks: 6,
      exponentformat: "e",
    },
  };
}

function captionRows({ x, bands }: Chart): number[] {
  return rowsOf(bands.map(({ from, phrase }) => {
    const left = WIDTH * (from - x.from) / (x.to - x.from);
    return { left, right: left + textWidth(phrase) };
  }));
}

function shape(
  { from, to }: Chart["bands"][number],
  { accent }: Palette,
): Part {
  return {
    xref: "x",
    yref: "paper",
    x0: from,
    x1: to,
    y0: 0,
    y1: 1,
    layer: "below",
    ...(to > from
      ? { type: "rect", fillcolor: accent, opacity: 0.08, line: { width: 0 } }
      : { type: "line", line: { color: accent, width: 1, dash: "dot" } }),
  };
}

function caption(
  { from, to, phrase }: Chart["bands"][number],
  row: number,
  { accent }: Palette,
): Part[] {
  if (!phrase) return [];
  return [{
    text: safe(phrase, 60),
    xref: "x",
    yref: "paper",
    x: from,
    y: 1,
    yshift: LINE * row,
    xanchor: to > from ? "left" : "center",
    yanchor: "bottom",
    showarrow: false,
    font: { color: accent },
  }];
}

/** Two buttons that change the y axis, where every value can be drawn on both. */
export function scaleButtons(
  { lines, y }: Chart,
  { linear, log }: ChartTexts["controls"],
  { ink, grid }: Palette,
): Part {
  const values = lines.flatMap(({ points }) =>
    Array.from(points.y.filter(Number.isFinite))
  );
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  if (!(lowest > 0) || lowest === Infinity) return {};
  const button = (label: string, type: string, range: Json) => ({
    label: safe(label),
    method: "relayout",
    args: [{ "yaxis.type": type, "yaxis.range": range }],
  });
  const from = y.log ? y.from : lowest * 0.95;
  return {
    updatemenus: [{
      type: "buttons",
      direction: "left",
      showactive: false,
      buttons: [
        button(linear, "linear", [y.from, y.to]),
        button(log, "log", rangeOf({ ...y, from, log: true })),
      ],
      x: 0,
      xanchor: "left",
      y: -0.14,
      yanchor: "top",
      pad: { t: 2, l: 0, r: 0, b: 0 },
      bgcolor: "rgba(0,0,0,0)",
      bordercolor: faded(grid),
      font: { color: ink, size: 11 },
    }],
  };
}
