import type { Chart, ChartLine } from "../chart.ts";
import { ticks } from "../_ticks.ts";
import { borderMarks, curvePath } from "./_curve_path.ts";
import { phrases } from "./_phrases.ts";
import {
  type Box,
  FONT,
  LINE,
  plotArea,
  rowsOf,
  scale,
  shorten,
  spread,
  textWidth,
} from "./_layout.ts";
import { dashes, type Palette, palettes, type Theme } from "./_palette.ts";
import { element, text } from "./_svg_writer.ts";

/** How a static picture is drawn. */
export interface SvgOptions {
  /** What it stands on. */
  readonly theme?: Theme;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

const FAMILY =
  "Helvetica Neue, Helvetica, Arial, Noto Sans CJK SC, Microsoft YaHei, sans-serif";

/** The chart as a picture that needs no script, no style sheet and no font. */
export function toSvg(
  chart: Chart,
  { theme = "both", width = 720, height = 320 }: SvgOptions = {},
): string {
  const palette = palettes[theme];
  const stretches = bandWords(chart, width);
  const rows = rowsOf(stretches);
  const area = plotArea(
    chart,
    width,
    height,
    Math.max(0, ...rows.map((r) => r + 1)),
  );
  const parts = [
    title(chart, palette),
    grid(chart, area, palette),
    bands(chart, area, palette),
    words(stretches, rows, palette),
    ...chart.lines.map((line) => curve(line, chart, area, palette)),
    lineNames(chart, area, palette),
    phrases(chart, area, palette),
    notes(chart, area, palette),
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
  }, parts.join("\n"));
}

function title(chart: Chart, { ink }: Palette): string {
  return text(0, 14, shorten(chart.title, 80), {
    "font-weight": "bold",
    "font-size": 13,
    fill: ink,
  });
}

/** Few lines, few numbers: the picture is about the curves. */
function grid({ x, y }: Chart, area: Box, palette: Palette): string {
  const { left, right, top, bottom } = area;
  const [px, py] = [scale(x, left, right), scale(y, bottom, top)];
  const faint = { fill: palette.faint, "font-size": FONT - 1 };
  const rows = ticks(y, Math.max(2, Math.round((bottom - top) / 45)));
  const columns = ticks(x, Math.max(2, Math.round((right - left) / 110)));
  const label = textWidth(x.label, FONT - 1);
  return [
    ...rows.map(({ at, label }) =>
      element("path", {
        d: `M${left} ${py(at).toFixed(1)}H${right.toFixed(1)}`,
        stroke: palette.grid,
        "stroke-opacity": 0.25,
      }) +
      text(left - 6, py(at) + 4, label, { ...faint, "text-anchor": "end" })
    ),
    ...columns.filter(({ at }) => px(at) < right - label - 14).map((
      { at, label },
    ) =>
      element("path", {
        d: `M${px(at).toFixed(1)} ${bottom.toFixed(1)}v4`,
        stroke: palette.grid,
        "stroke-opacity": 0.6,
      }) +
      text(px(at), bottom + 17, label, { ...faint, "text-anchor": "middle" })
    ),
    text(right, bottom + 17, x.label, { ...faint, "text-anchor": "end" }),
  ].join("");
}

function bands(
  chart: Chart,
  { left, right, top, bottom }: Box,
  { accent }: Palette,
): string {
  const px = scale(chart.x, left, right);
  return chart.bands.map(({ from, to }) => {
    const [a, b] = [px(from), px(to)];
    if (b - a < 2) {
      return element("path", {
        d: `M${a.toFixed(1)} ${top}V${bottom.toFixed(1)}`,
        stroke: accent,
        "stroke-dasharray": "1 3",
      });
    }
    return element("rect", {
      x: a,
      y: top,
      width: b - a,
      height: bottom - top,
      fill: accent,
      "fill-opacity": 0.07,
    }) + element("path", {
      d: `M${(a + 1).toFixed(1)} ${top}H${(b - 1).toFixed(1)}`,
      stroke: accent,
      "stroke-width": 2,
    });
  }).join("");
}

/** Words above a band, kept inside the picture. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly words: string;
}

function bandWords(chart: Chart, width: number): Stretch[] {
  const { left, right } = plotArea(chart, width, 0, 0);
  const px = scale(chart.x, left, right);
  return chart.bands.filter(({ phrase }) => phrase).map(
    ({ from, to, phrase }) => {
      const words = shorten(phrase, 60);
      const wide = textWidth(words);
      const start = Math.min(
        to > from ? px(from) : px(from) - wide / 2,
        width - wide,
      );
      return {
        left: Math.max(0, start),
        right: Math.max(0, start) + wide,
        words,
      };
    },
  );
}

function words(
  stretches: readonly Stretch[],
  rows: readonly number[],
  { accent }: Palette,
): string {
  return stretches.map((stretch, i) =>
    text(stretch.left, 32 + LINE * rows[i]!, stretch.words, { fill: accent })
  ).join("");
}

function curve(
  line: ChartLine,
  { x, y }: Chart,
  area: Box,
  palette: Palette,
): string {
  const stroke = palette.tones[line.tone];
  const path = (
    d: string,
    extra: Record<string, string | number | undefined>,
  ) =>
    d && element("path", {
      d,
      fill: "none",
      stroke,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
      ...extra,
    });
  const raw = curvePath(line.points, x, y, area);
  const drawn = line.smooth
    ? path(raw, { "stroke-opacity": 0.3 }) +
      path(curvePath(line.smooth, x, y, area), {
        "stroke-width": 2,
        "stroke-dasharray": dashes[line.dash],
      })
    : path(raw, { "stroke-width": 2, "stroke-dasharray": dashes[line.dash] });
  const marks = borderMarks(line.points, x, y, area).map(({ x, at, kind }) => {
    const [base, tip] = at === "top"
      ? [area.top + 3, -7]
      : [area.bottom - 3, 7];
    const triangle = `M${(x - 4).toFixed(1)} ${base.toFixed(1)}h8l-4 ${tip}z`;
    const cross = `M${(x - 3.5).toFixed(1)} ${
      (area.top - 4).toFixed(1)
    }l7 7m0 -7l-7 7`;
    return element("path", {
      d: kind === "not-a-number" ? cross : triangle,
      fill: kind === "beyond" ? stroke : "none",
      stroke,
      "stroke-width": 1.5,
    });
  });
  return drawn + marks.join("");
}

/** Each line is named at its end, in its own colour. */
function lineNames(
  { lines, x, y }: Chart,
  area: Box,
  palette: Palette,
): string {
  const px = scale(x, area.left, area.right);
  const py = scale(y, area.bottom, area.top);
  const ends = lines.map(({ points, smooth }) => {
    const shown = smooth ?? points;
    const last = shown.y.findLastIndex(Number.isFinite);
    return last < 0
      ? [area.right, area.top] as const
      : [px(shown.x[last]!), py(shown.y[last]!)] as const;
  });
  const heights = spread(ends.map(([, y]) => y), LINE, area.top, area.bottom);
  return lines.map((line, i) =>
    text(area.right + 8, heights[i]! + 4, shorten(line.name), {
      fill: palette.tones[line.tone],
      "font-weight": "bold",
    })
  ).join("");
}

function notes({ notes }: Chart, { bottom }: Box, { faint }: Palette): string {
  return notes.map((note, i) =>
    text(0, bottom + 40 + LINE * i, shorten(note, 120), {
      fill: faint,
      "font-size": FONT - 1,
    })
  ).join("");
}

/** The picture as an address that an `img` can carry: no script in it can run there. */
export function svgDataUri(svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  return `data:image/svg+xml;base64,${bytes.toBase64()}`;
}
