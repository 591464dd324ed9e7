import { shorten } from "../_labels.ts";
import { type Palette, palettes, type Theme } from "../_palette.ts";
import type { Chart } from "../chart.ts";
import type { Part } from "./_spec.ts";
import { border, curve, evidence, stretch } from "./_vega_layers.ts";
import { captions, names } from "./_vega_words.ts";

const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

const WIDTH = 560;
const HEIGHT = { main: 220, other: 140 };

/** The chart as a Vega-Lite specification, in the version that notebooks render (5). */
export function toVegaLite(
  chart: Chart,
  { theme = "both" }: { theme?: Theme } = {},
): Part {
  const palette = palettes[theme];
  return { ...frame(palette), ...view(chart, palette, "zoom") };
}

/** Charts one below the other, as one specification. */
export function stack(
  charts: readonly Chart[],
  { theme = "both" }: { theme?: Theme } = {},
): Part {
  const palette = palettes[theme];
  return {
    ...frame(palette),
    description: charts.map(({ description }) => description).join(" "),
    vconcat: charts.map((chart, i) => view(chart, palette, `zoom${i}`)),
  };
}

function frame({ ink }: Palette): Part {
  return {
    $schema: SCHEMA,
    background: "transparent",
    config: {
      axis: { labelColor: ink, titleColor: ink, grid: false },
      title: { color: ink, anchor: "start" },
      view: { stroke: null },
    },
  };
}

/** @param zoom Name of its zoom: of all in one specification, each needs its own. */
function view(chart: Chart, palette: Palette, zoom: string): Part {
  const { x, y, lines, bands } = chart;
  const height = HEIGHT[chart.main ? "main" : "other"];
  const size = { width: WIDTH, height };
  const [first, ...others] = [
    ...lines.flatMap((line) => curve(line, palette)),
    ...lines.flatMap((line) => border(line, chart, palette, height)),
    ...evidence(chart, palette),
    ...names(chart, palette, size),
    ...captions(chart, palette, size),
  ];
  // Dragging and the wheel zoom along x; a double click resets.
  const select = { type: "interval", encodings: ["x"] };
  const zoomable = {
    ...first,
    params: [{ name: zoom, select, bind: "scales" }],
  };
  return {
    title: {
      text: shorten(chart.title, 80),
      subtitle: chart.notes.map((note) => shorten(note, 110)),
      subtitleColor: palette.faint,
      subtitleFontSize: 11,
    },
    description: chart.description,
    width: WIDTH,
    height,
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: x.label,
        ...(x.whole ? { axis: { tickMinStep: 1 } } : {}),
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
      ...bands.map((band) => stretch(band, palette)),
      zoomable,
      ...others,
    ],
  };
}
