import type { ChartTexts } from "../../lib/messages/mod.ts";
import type { Chart, ChartAxis, ChartLine, Points } from "../chart.ts";
import { borderMarks } from "./_curve_path.ts";
import { LINE, rowsOf, shorten, textWidth } from "./_layout.ts";
import { type Palette, palettes, type Theme } from "./_palette.ts";

/** Anything JSON can carry. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What `Plotly.newPlot` takes: plain JSON, attributes valid in plotly.js 2 to 4. */
export interface PlotlyFigure {
  readonly data: readonly Trace[];
  readonly layout: { readonly [key: string]: Json };
  readonly config: { readonly [key: string]: Json };
}

/** How an interactive picture is drawn. */
export interface PlotlyOptions {
  /** What it stands on. */
  readonly theme?: Theme;
  /** Labels of the controls; without them there are none. */
  readonly controls?: ChartTexts["controls"];
}

type Trace = { readonly [key: string]: Json };

const HEIGHT = 340;
const DASHES = { solid: "solid", dashed: "dash", dotted: "dot" } as const;

/** Nothing here talks to a server, and nothing in a log is taken for mathematics. */
const CONFIG = {
  responsive: true,
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  typesetMath: false,
  modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
  toImageButtonOptions: { format: "svg" },
} as const;

/** The chart as a plotly figure: zoom, one hover for all curves, lines to switch off, linear or log. */
export function toPlotly(
  chart: Chart,
  { theme = "both", controls }: PlotlyOptions = {},
): PlotlyFigure {
  const palette = palettes[theme];
  return {
    data: [
      ...chart.lines.flatMap((line) => curves(line, palette)),
      ...names(chart, palette),
      ...chart.lines.flatMap((line) => border(line, chart, palette)),
      ...evidence(chart, palette),
    ],
    layout: {
      ...layout(chart, palette),
      ...(controls ? scaleButtons(chart, controls, palette) : {}),
    },
    config: CONFIG,
  };
}

/** What was recorded, faint where a smoothed copy is drawn over it. */
function curves(line: ChartLine, { tones }: Palette): Trace[] {
  const trace = (points: Points, width: number, opacity: number) => ({
    type: "scatter",
    mode: points.x.length === 1 ? "markers" : "lines",
    name: safe(line.name),
    legendgroup: safe(line.name),
    x: Array.from(points.x),
    y: Array.from(points.y, finite),
    line: { color: tones[line.tone], width, dash: DASHES[line.dash] },
    opacity,
  });
  if (!line.smooth) return [trace(line.points, 2, 1)];
  return [
    {
      ...trace(line.points, 1, 0.35),
      line: { color: tones[line.tone], width: 1 },
      showlegend: false,
    },
    { ...trace(line.smooth, 2, 1), hoverinfo: "skip" },
  ];
}

/** Each line is named at its end; where ends are too near, the legend must do. */
function names({ lines, y }: Chart, { tones }: Palette): Trace[] {
  const ends = lines.flatMap((line) => {
    const { x, y } = line.smooth ?? line.points;
    const last = y.findLastIndex(Number.isFinite);
    return last < 0 ? [] : [{ line, x: x[last]!, y: y[last]! }];
  });
  const share = shareOf(y);
  const crowded = ends.some((a) =>
    ends.some((b) => a !== b && Math.abs(share(a.y) - share(b.y)) < 0.06)
  );
  if (crowded && ends.length > 2) return [];
  const highest = Math.max(...ends.map((end) => share(end.y)));
  return ends.map((end) => ({
    type: "scatter",
    mode: "text",
    x: [end.x],
    y: [end.y],
    text: [` ${safe(end.line.name)}`],
    textposition: !crowded
      ? "middle right"
      : share(end.y) === highest
      ? "top right"
      : "bottom right",
    textfont: { color: tones[end.line.tone] },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
    legendgroup: safe(end.line.name),
  }));
}

/** Values that are no number, or beyond the picture, on a second y axis that is the border. */
function border(
  line: ChartLine,
  { x, y }: Chart,
  { tones }: Palette,
): Trace[] {
  const area = { left: x.from, right: x.to, top: 1, bottom: 0 };
  const gap = (x.to - x.from) / 70;
  const marks = borderMarks(line.points, x, y, area, gap);
  if (!marks.length) return [];
  const symbols = {
    "not-a-number": "x-thin-open",
    infinite: "triangle-up-open",
    beyond: "triangle-up",
  };
  return [{
    type: "scatter",
    mode: "markers",
    yaxis: "y2",
    name: safe(line.name),
    legendgroup: safe(line.name),
    showlegend: false,
    cliponaxis: false,
    x: marks.map((mark) => mark.x),
    y: marks.map(({ at }) => at === "top" ? 1 : 0),
    text: marks.map(({ value }) => String(value)),
    hovertemplate: "%{text}<extra></extra>",
    marker: {
      color: tones[line.tone],
      size: 8,
      symbol: marks.map(({ kind, at }) =>
        at === "top"
          ? symbols[kind]
          : symbols[kind].replace("triangle-up", "triangle-down")
      ),
      line: { color: tones[line.tone], width: 1.5 },
    },
  }];
}

function evidence({ dots, x }: Chart, { accent }: Palette): Trace[] {
  if (!dots.length) return [];
  const late = (at: number) => at > x.from + 0.75 * (x.to - x.from);
  return [{
    type: "scatter",
    mode: "markers+text",
    x: dots.map((dot) => dot.x),
    y: dots.map((dot) => finite(dot.y)),
    text: dots.map(({ phrase }) => safe(phrase, 60)),
    textposition: dots.map((dot) =>
      late(dot.x) ? "bottom left" : "bottom right"
    ),
    textfont: { color: accent },
    marker: { color: accent, size: 9 },
    hoverinfo: "skip",
    showlegend: false,
  }];
}

function layout(chart: Chart, palette: Palette): PlotlyFigure["layout"] {
  const { x, y, lines, bands, dots } = chart;
  const { accent, grid, ink } = palette;
  const width = Math.max(...lines.map(({ name }) => textWidth(safe(name))), 30);
  const stretches = bands.map(({ from, phrase }) => {
    const left = 640 * (from - x.from) / (x.to - x.from);
    return { left, right: left + textWidth(phrase) };
  });
  const rows = rowsOf(stretches);
  const axis = {
    gridcolor: faded(grid),
    zeroline: false,
    showline: false,
    color: ink,
  };
  return {
    height: HEIGHT,
    margin: {
      l: 56,
      r: Math.min(width + 16, 200),
      t: 48 + LINE * Math.max(0, ...rows.map((row) => row + 1)),
      b: 44,
    },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { color: ink, size: 12 },
    title: {
      text: `<b>${safe(chart.title, 80)}</b>`,
      font: { size: 14 },
      x: 0,
      xanchor: "left",
      y: 1,
      yanchor: "top",
      pad: { t: 8 },
    },
    hovermode: "x unified",
    showlegend: lines.length > 1,
    legend: {
      orientation: "h",
      x: 1,
      xanchor: "right",
      y: -0.1,
      yanchor: "top",
    },
    xaxis: {
      ...axis,
      title: { text: safe(x.label), standoff: 6 },
      range: [x.from, x.to],
      showgrid: false,
      ticks: "outside",
      nticks: 7,
    },
    yaxis: {
      ...axis,
      type: y.log ? "log" : "linear",
      range: rangeOf(y),
      nticks: 6,
      exponentformat: "e",
    },
    yaxis2: {
      overlaying: "y",
      range: [0, 1],
      visible: false,
      fixedrange: true,
    },
    shapes: bands.map(({ from, to }) => ({
      type: to > from ? "rect" : "line",
      xref: "x",
      yref: "paper",
      x0: from,
      x1: to,
      y0: 0,
      y1: 1,
      layer: "below",
      ...(to > from
        ? { fillcolor: accent, opacity: 0.08, line: { width: 0 } }
        : { line: { color: accent, width: 1, dash: "dot" } }),
    })),
    annotations: bands.flatMap(({ from, to, phrase }, i) =>
      phrase
        ? [{
          text: safe(phrase, 60),
          xref: "x",
          yref: "paper",
          x: from,
          y: 1,
          yshift: LINE * rows[i]!,
          xanchor: to > from || !dots.length ? "left" : "center",
          yanchor: "bottom",
          showarrow: false,
          font: { color: accent },
        }]
        : []
    ),
  };
}

/** Two buttons that change the y axis, where every value can be drawn on both. */
function scaleButtons(
  { lines, y }: Chart,
  { linear, log }: ChartTexts["controls"],
  { ink, grid }: Palette,
): { [key: string]: Json } {
  const values = lines.flatMap(({ points }) => [
    ...points.y.filter(Number.isFinite),
  ]);
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  if (!(lowest > 0) || lowest === Infinity) return {};
  const ranges = {
    linear: { ...y, log: false },
    log: { ...y, from: y.log ? y.from : lowest * 0.95, log: true },
  };
  const button = (type: "linear" | "log", label: string) => ({
    label: safe(label),
    method: "relayout",
    args: [{ "yaxis.type": type, "yaxis.range": rangeOf(ranges[type]) }],
  });
  return {
    updatemenus: [{
      type: "buttons",
      direction: "left",
      showactive: true,
      active: y.log ? 1 : 0,
      buttons: [button("linear", linear), button("log", log)],
      x: 0,
      xanchor: "left",
      y: -0.1,
      yanchor: "top",
      pad: { t: 2, l: 0, r: 0, b: 0 },
      bgcolor: "rgba(0,0,0,0)",
      bordercolor: faded(grid),
      font: { color: ink, size: 11 },
    }],
  };
}

function shareOf(axis: ChartAxis): (value: number) => number {
  const place = axis.log ? Math.log : (v: number) => v / 2;
  const [from, to] = [place(axis.from), place(axis.to)];
  return (value) => (place(value) - from) / (to - from);
}

const rangeOf = ({ from, to, log }: ChartAxis): Json =>
  log ? [Math.log10(from), Math.log10(to)] : [from, to];

/** JSON has no NaN: a gap in the line. Six digits are more than a picture shows. */
const finite = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : null;

/** Plotly reads a little HTML in its texts: names from a log must not be any. */
const safe = (words: string, length?: number): string =>
  shorten(words, length).toWellFormed()
    .replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;");

const faded = (color: string): string =>
  /^#[0-9a-f]{6}$/.test(color) ? hexFaded(color) : "rgba(128,128,128,0.25)";

function hexFaded(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgba(${r},${g},${b},0.25)`;
}
