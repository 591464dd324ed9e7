import type { Chart } from "../chart.ts";
import { palettes, type Theme } from "../_palette.ts";
import { roomForNames } from "../_layout.ts";
import type { Part } from "./_spec.ts";
import { layout, plotSize } from "./_plotly_layout.ts";
import { border, curves, evidence, names } from "./_plotly_traces.ts";

/** What `Plotly.newPlot` takes: plain JSON, attributes valid in plotly.js 2 to 4. */
export interface PlotlyFigure {
  readonly data: readonly Part[];
  readonly layout: Part;
  readonly config: Part;
}

/** How an interactive picture is drawn. */
export interface PlotlyOptions {
  /** What it stands on. */
  readonly theme?: Theme;
  /** Pixels; the picture takes the room that it is given, and is laid out for this. */
  readonly width?: number;
  /** Pixels for the names at the right, where pictures are to stand in line. */
  readonly nameRoom?: number;
}

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

/** A second y axis that is the height of the picture, for what is at its border: names, and what cannot be drawn in it. */
const BORDER = {
  overlaying: "y",
  range: [0, 1],
  visible: false,
  fixedrange: true,
} as const;

/** The chart as a plotly figure: zoom, one hover for all curves, lines to switch off. */
export function toPlotly(
  chart: Chart,
  { theme = "both", width = 640, nameRoom }: PlotlyOptions = {},
): PlotlyFigure {
  const palette = palettes[theme];
  const marks = chart.lines.flatMap((line) => border(line, chart, palette));
  const right = nameRoom ?? roomForNames(chart, width);
  const frame = layout(chart, palette, { width, right });
  return {
    data: [
      ...chart.lines.flatMap((line) => curves(line, palette)),
      ...names(chart, palette, plotSize(frame, width).height),
      ...marks,
      ...evidence(chart, palette),
    ],
    layout: { ...frame, yaxis2: BORDER },
    config: CONFIG,
  };
}
