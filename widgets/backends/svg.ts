import type { Chart } from "../chart.ts";
import { shorten } from "../_labels.ts";
import {
  type Box,
  FONT,
  LINE,
  plotArea,
  roomForNames,
  roomForNotes,
  wrapped,
} from "../_layout.ts";
import { type Palette, palettes, type Theme } from "../_palette.ts";
import { grid } from "./_svg_axes.ts";
import { bands, captions, captionsOf } from "./_svg_bands.ts";
import { dots } from "./_svg_dots.ts";
import { curve, lineNames } from "./_svg_lines.ts";
import { element, text } from "./_svg_writer.ts";

/** How a static picture is drawn. */
export interface SvgOptions {
  /** What it stands on. */
  readonly theme?: Theme;
  /** Pixels. */
  readonly width?: number;
  /** Pixels; without it as many as the picture needs. */
  readonly height?: number;
  /** Pixels for the names at the right, where pictures are to stand in line. */
  readonly names?: number;
}

/** Width of a picture on a page, in pixels. */
export const WIDTH = 660;

/** Height without notes, in pixels: what the report is about is larger than the rest. */
const HEIGHT = { main: 300, other: 200 };

const FAMILY =
  "Helvetica Neue, Helvetica, Arial, Noto Sans CJK SC, Microsoft YaHei, sans-serif";

/** The chart as a picture that needs no script, no style sheet and no font. */
export function toSvg(
  chart: Chart,
  { theme = "both", width = WIDTH, ...room }: SvgOptions = {},
): string {
  const palette = palettes[theme];
  const names = room.names ?? roomForNames(chart, width);
  const said = wrapped(chart.notes, width, FONT - 1);
  const frame = {
    width,
    height: room.height ?? 0,
    names,
    rows: 0,
    notes: said.length,
  };
  const above = captionsOf(chart, plotArea(frame), width);
  const rows = Math.max(0, ...above.map(({ row }) => row + 1));
  const height = room.height ??
    HEIGHT[chart.main ? "main" : "other"] + LINE * rows +
      roomForNotes(said.length);
  const area = plotArea({ ...frame, height, rows });
  const parts = [
    title(chart, palette),
    grid(chart, area, palette),
    bands(chart, area, palette),
    captions(above, palette),
    ...chart.lines.map((line) => curve(line, chart, area, palette)),
    lineNames(chart, area, palette),
    dots(chart, area, palette),
    notes(said, area, palette),
  ];
  return element("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-label": chart.description,
    "font-family": FAMILY,
    "font-size": FONT,
  }, parts.filter(Boolean).join("\n"));
}

function title(chart: Chart, { ink }: Palette): string {
  return text(0, 14, shorten(chart.title, 80), {
    "font-weight": "bold",
    "font-size": FONT + 1,
    fill: ink,
  });
}

function notes(
  lines: readonly string[],
  { bottom }: Box,
  { faint }: Palette,
): string {
  return lines.map((line, i) =>
    text(0, bottom + 40 + LINE * i, line, {
      fill: faint,
      "font-size": FONT - 1,
    })
  ).join("");
}
