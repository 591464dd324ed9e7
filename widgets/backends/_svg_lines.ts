import { reduce } from "../_reduce.ts";
import type { Chart, ChartLine, Points } from "../chart.ts";
import { borderMarks } from "./_border_marks.ts";
import { curvePath } from "./_curve_path.ts";
import { type Box, LINE, namedLines, scale, spread } from "../_layout.ts";
import { dashes, type Palette } from "../_palette.ts";
import { type Attributes, element, text } from "./_svg_writer.ts";

/** Stretches of a picture that each show one course: four points each, there are hardly more pixels. */
const COLUMNS = { firm: 150, faint: 100, smooth: 75 } as const;

/** Pixels of a point that is all there is. */
const ALONE = 7;

/** Of so many lines each can be followed closely; of more each is drawn more coarsely. */
const FEW = 6;

/** One curve: firm, or faint with a smoothed copy over it. */
export function curve(
  line: ChartLine,
  chart: Chart,
  area: Box,
  palette: Palette,
): string {
  const { x, y } = chart;
  const firm = {
    stroke: palette.tones[line.tone],
    "stroke-width": line.quiet ? 1 : line.recorded === 1 ? ALONE : 2,
    "stroke-opacity": line.quiet ? 0.6 : undefined,
    "stroke-dasharray": dashes[line.dash],
  };
  const faint = { stroke: firm.stroke, "stroke-opacity": 0.3 };
  const share = Math.min(1, FEW / chart.lines.length);
  const drawn = (points: Points, columns: number) =>
    curvePath(reduce(points, { columns: columns * share }), x, y, area);
  return (line.smooth
    ? (line.quiet ? "" : path(drawn(line.points, COLUMNS.faint), faint)) +
      path(drawn(line.smooth, COLUMNS.smooth), firm)
    : path(drawn(line.points, COLUMNS.firm), firm)) +
    border(line, chart, area, palette);
}

function path(d: string, attributes: Attributes): string {
  if (!d) return "";
  return element("path", {
    d,
    fill: "none",
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    ...attributes,
  });
}

/** Values that are no number, or beyond the picture: crosses, hollow and full triangles at its border. */
function border(
  line: ChartLine,
  { x, y }: Chart,
  { left, right, top, bottom }: Box,
  { tones }: Palette,
): string {
  const stroke = tones[line.tone];
  const all = borderMarks(line.points, x, y, left, right);
  // Of a line in the background: where it leaves the picture first.
  const marks = line.quiet ? all.slice(0, 1) : all;
  return marks.map(({ x, at, kind }) => {
    const [base, tip] = at === "top" ? [top + 3, -7] : [bottom - 3, 7];
    const d = kind === "not-a-number"
      ? `M${(x - 3.5).toFixed(1)} ${(top - 4).toFixed(1)}l7 7m0 -7l-7 7`
      : `M${(x - 4).toFixed(1)} ${base.toFixed(1)}h8l-4 ${tip}z`;
    const fill = kind === "beyond" ? stroke : "none";
    return element("path", { d, fill, stroke, "stroke-width": 1.5 });
  }).join("");
}

/** Each line is named at its end, in its own colour. */
export function lineNames(
  { lines: all, x, y }: Chart,
  area: Box,
  palette: Palette,
): string {
  const px = scale(x, area.left, area.right);
  const py = scale(y, area.bottom, area.top);
  const named = namedLines(all);
  const ends = named.map(({ line: { points, smooth } }) => {
    const shown = smooth ?? points;
    const last = shown.y.findLastIndex(Number.isFinite);
    return last < 0
      ? [area.right, area.top] as const
      : [px(shown.x[last]!), py(shown.y[last]!)] as const;
  });
  const heights = spread(ends.map(([, y]) => y), LINE, area.top, area.bottom);
  return named.map(({ line, name }, i) =>
    text(area.right + 8, heights[i]! + 4, name, {
      fill: palette.tones[line.tone],
      "font-weight": "bold",
    })
  ).join("");
}
