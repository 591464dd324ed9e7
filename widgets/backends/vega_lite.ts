import type { Chart, ChartLine } from "../chart.ts";
import { shorten } from "../_layout.ts";
import { dashes, type Palette, palettes, type Theme } from "../_palette.ts";
import { finite, type Part } from "./_spec.ts";

/** The chart as a Vega-Lite specification, in the version that notebooks render (5). */
export function toVegaLite(
  chart: Chart,
  { theme = "both" }: { theme?: Theme } = {},
): Part {
  const palette = palettes[theme];
  const { x, y } = chart;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    title: shorten(chart.title, 80),
    description: chart.description,
    width: 560,
    height: 260,
    background: "transparent",
    config: {
      axis: { labelColor: palette.ink, titleColor: palette.ink, grid: false },
      title: { color: palette.ink, anchor: "start" },
      view: { stroke: null },
    },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: x.label,
        scale: { domain: [x.from, x.to], nice: false },
      },
      y: {
        field: "y",
        type: "quantitative",
        title: null,
        scale: {
          type: y.log ? "log" : "linear",
          domain: [y.from, y.to],
          nice: false,
          ...(y.log ? {} : { zero: false }),
        },
      },
    },
    layer: [
      ...chart.bands.map((band) => stretch(band, palette)),
      ...chart.lines.flatMap((line) => curve(line, palette)),
      ...evidence(chart, palette),
    ],
  };
}

function curve(line: ChartLine, { tones }: Palette): Part[] {
  const color = tones[line.tone];
  const layer = ({ x, y }: ChartLine["points"], mark: Part) => ({
    mark: { type: "line", clip: true, color, ...mark },
    data: { values: Array.from(x, (x, i) => ({ x, y: finite(y[i]!) })) },
  });
  const dash = dashes[line.dash]?.split(" ").map(Number);
  const firm = { strokeWidth: 2, ...(dash ? { strokeDash: dash } : {}) };
  const { x, y } = line.smooth ?? line.points;
  const last = y.findLastIndex(Number.isFinite);
  const end = last < 0 ? [] : [{
    mark: {
      type: "text",
      align: "left",
      dx: 6,
      color,
      fontWeight: "bold",
      text: shorten(line.name),
    },
    data: { values: [{ x: x[last]!, y: finite(y[last]!) }] },
  }];
  return line.smooth
    ? [
      layer(line.points, { strokeWidth: 1, opacity: 0.3 }),
      layer(line.smooth, firm),
      ...end,
    ]
    : [layer(line.points, firm), ...end];
}

function stretch(
  { from, to, phrase }: Chart["bands"][number],
  { accent }: Palette,
): Part {
  const area = to > from
    ? { type: "rect", opacity: 0.08 }
    : { type: "rule", strokeDash: [1, 3] };
  return {
    mark: { ...area, color: accent, tooltip: phrase },
    data: { values: [{ x: from, to }] },
    encoding: { ...(to > from ? { x2: { field: "to" } } : {}), y: null },
  };
}

function evidence({ dots }: Chart, { accent }: Palette): Part[] {
  if (!dots.length) return [];
  const values = dots.map(({ x, y, phrase }) => ({ x, y: finite(y), phrase }));
  const text = { field: "phrase", type: "nominal" };
  return [
    { mark: { type: "point", filled: true, color: accent }, data: { values } },
    {
      mark: { type: "text", align: "left", dx: 8, dy: 8, color: accent },
      data: { values },
      encoding: { text },
    },
  ];
}
