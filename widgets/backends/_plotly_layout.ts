import type { Chart, ChartAxis } from "../chart.ts";
import { LINE, rowsOf, textWidth, wrapped } from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import { ticks } from "../_ticks.ts";
import { phrases } from "./_plotly_phrases.ts";
import { faded, type Part, rangeOf, safe, shadeOf } from "./_spec.ts";

/** Pixels: what the report is about is larger than the rest. */
const HEIGHT = { main: 330, other: 240 };

/** Pixels for the numbers of the y axis. */
const LEFT = 52;

/** Room for what is marked at the upper border. */
const BORDER = 8;

/** The room that a figure has. */
export interface Room {
  /** Pixels of the whole picture. */
  readonly width: number;
  /** Pixels of the margin in which the names stand. */
  readonly right: number;
}

/** Pixels that are left for the curves of so wide a figure. */
export function plotSize({ height, margin }: Part, width: number) {
  const { l, r, t, b } = margin as Record<"l" | "r" | "t" | "b", number>;
  return { width: width - l - r, height: Number(height) - t - b };
}

/** Axes, title and evidence over stretches of the run. */
export function layout(
  chart: Chart,
  palette: Palette,
  { width, right }: Room,
): Part {
  const { lines, bands, x } = chart;
  const captions = captionsOf(chart, width - LEFT - right);
  const above = LINE * Math.max(0, ...captions.map(({ row }) => row + 1));
  const under = x.date ? 76 : isShort(x.label, right) ? 46 : 62;
  const notes = wrapped(chart.notes, width, 11);
  const below = LINE * notes.length;
  const size = {
    height: HEIGHT[chart.main ? "main" : "other"] + below,
    margin: {
      l: LEFT,
      r: right,
      t: 34 + above + BORDER,
      b: under + below,
    },
  };
  return {
    ...size,
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
    ...axes(chart, palette, { width: width - LEFT - right, right }),
    shapes: bands.flatMap((band, i) => shapes(band, i, palette)),
    annotations: [
      ...captions.map((caption) => annotation(caption, palette)),
      ...phrases(chart, palette, plotSize(size, width)),
      ...isShort(x.label, right) ? [axisName(x.label, palette)] : [],
      ...notes.map((words, i) => note(words, under + LINE * i, palette)),
    ],
  };
}

/** What must be known to read the figure rightly, so many pixels below the curves. */
function note(words: string, below: number, { faint }: Palette): Part {
  return {
    text: safe(words, words.length),
    xref: "paper",
    yref: "paper",
    x: 0,
    y: 0,
    xshift: -LEFT,
    yshift: -below,
    xanchor: "left",
    yanchor: "top",
    align: "left",
    showarrow: false,
    font: { color: faint, size: 11 },
  };
}

/** Whether what an axis counts fits beside its end; else it stands below. */
const isShort = (label: string, room: number) => textWidth(label) < room - GAP;

/** Pixels between the end of the axis and its name: half of the last number. */
const GAP = 16;

function axisName(label: string, { ink }: Palette): Part {
  return {
    text: safe(label),
    xref: "paper",
    yref: "paper",
    x: 1,
    y: 0,
    xshift: GAP,
    yshift: -6,
    xanchor: "left",
    yanchor: "top",
    showarrow: false,
    font: { color: ink },
  };
}

/** The numbers of an axis, written as in a still picture. */
function numbers(axis: ChartAxis, count: number): Part {
  const all = ticks(axis, Math.max(2, count));
  return {
    tickmode: "array",
    tickvals: all.map(({ at }) => at),
    ticktext: all.map(({ label }) => label),
  };
}

function axes(
  { x, y, main }: Chart,
  { grid, ink }: Palette,
  { width, right }: Room,
): Part {
  const axis = { zeroline: false, showline: false, color: ink };
  return {
    xaxis: {
      ...axis,
      ...(x.date ? { type: "date" } : {}),
      title: {
        text: isShort(x.label, right) ? "" : safe(x.label),
        standoff: x.date ? 18 : 4,
        font: { size: 12 },
      },
      range: [x.from, x.to],
      showgrid: false,
      ticks: "outside",
      ...x.date ? { nticks: 7 } : numbers(x, Math.round(width / 110)),
    },
    yaxis: {
      ...axis,
      gridcolor: faded(grid),
      type: y.log ? "log" : "linear",
      range: rangeOf(y),
      ...numbers(y, main ? 6 : 4),
    },
  };
}

/** Words above a band. */
interface Caption {
  readonly words: string;
  readonly at: number;
  readonly anchor: "left" | "center" | "right";
  readonly row: number;
}

/** The words above the bands that are in sight, those that would touch one above the other. */
function captionsOf({ x, bands }: Chart, width: number): Caption[] {
  const placed = bands
    .filter(({ phrase, from, to }) => phrase && from <= x.to && to >= x.from)
    .map(({ phrase, from, to }) => {
      const at = Math.max(from, x.from);
      const words = safe(phrase, 60);
      const wide = textWidth(words);
      const place = width * (at - x.from) / (x.to - x.from);
      const left = to > from ? place : place - wide / 2;
      const fits = left >= 0 && left + wide <= width;
      const anchor = !fits
        ? place < width / 2 ? "left" as const : "right" as const
        : to > from
        ? "left" as const
        : "center" as const;
      const start = { left: place, center: left, right: place - wide }[anchor];
      return { words, at, anchor, left: start, right: start + wide };
    });
  const rows = rowsOf(placed);
  return placed.map((caption, i) => ({ ...caption, row: rows[i]! }));
}

/** A stretch of evidence with a line on top that says from where to where, or a moment. */
function shapes(
  { from, to }: Chart["bands"][number],
  place: number,
  { accent }: Palette,
): Part[] {
  const here = { xref: "x", yref: "paper", x0: from, x1: to, layer: "below" };
  if (!(to > from)) {
    const line = { color: accent, width: 1, dash: "dot" };
    return [{ ...here, y0: 0, y1: 1, type: "line", line }];
  }
  const opacity = shadeOf(place);
  const area = { type: "rect", fillcolor: accent, opacity, line: { width: 0 } };
  const line = { color: accent, width: 2 };
  return [
    { ...here, y0: 0, y1: 1, ...area },
    { ...here, y0: 1, y1: 1, type: "line", line },
  ];
}

function annotation(
  { words, at, anchor, row }: Caption,
  { accent }: Palette,
): Part {
  return {
    text: words,
    xref: "x",
    yref: "paper",
    x: at,
    y: 1,
    yshift: BORDER + LINE * row,
    xanchor: anchor,
    yanchor: "bottom",
    showarrow: false,
    font: { color: accent },
  };
}
