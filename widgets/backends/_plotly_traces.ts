import { LINE, namedLines, scale, spread } from "../_layout.ts";
import type { Chart, ChartLine, Points } from "../chart.ts";
import { borderMarks } from "./_border_marks.ts";
import type { Palette } from "../_palette.ts";
import { finite, type Part, safe } from "./_spec.ts";

const DASHES = { solid: "solid", dashed: "dash", dotted: "dot" } as const;

/** The picture's width is the page's; this is a usual one, in pixels. */
const WIDTH = 640;

/** What was recorded, faint where a smoothed copy is drawn over it. */
export function curves(line: ChartLine, { tones }: Palette): Part[] {
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
  const firm = (points: Points) =>
    line.quiet ? trace(points, 1, 0.6) : trace(points, 2, 1);
  if (!line.smooth) return [firm(line.points)];
  if (line.quiet) return [firm(line.smooth)];
  return [
    {
      ...trace(line.points, 1, 0.35),
      line: { color: tones[line.tone], width: 1 },
      showlegend: false,
    },
    { ...firm(line.smooth), hoverinfo: "skip" },
  ];
}

/** Each line is named at the border, at the height where it ends; too many names would be none. */
export function names(
  { lines, x: along, y }: Chart,
  { tones }: Palette,
  height: number,
): Part[] {
  const ends = namedLines(lines).flatMap(({ line, name }) => {
    const { x, y } = line.smooth ?? line.points;
    const last = y.findLastIndex((v, i) =>
      Number.isFinite(v) && x[i]! >= along.from && x[i]! <= along.to
    );
    return last < 0 ? [] : [{ line, name, y: y[last]! }];
  });
  if (ends.length * LINE > height) return [];
  const place = scale(y, 0, 1);
  const gap = LINE / height;
  const heights = spread(ends.map((end) => place(end.y)), gap, gap / 2, 1);
  return ends.map(({ line, name }, i) => ({
    type: "scatter",
    mode: "text",
    yaxis: "y2",
    x: [along.to],
    y: [heights[i]!],
    // As far from the border as a mark on it is wide.
    text: [`\u2002${safe(name)}`],
    textposition: "middle right",
    textfont: { color: tones[line.tone] },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
    legendgroup: safe(line.name),
  }));
}

/** Values that are no number, or beyond the picture, on a second y axis that is the border. */
export function border(
  line: ChartLine,
  { x, y }: Chart,
  { tones }: Palette,
): Part[] {
  const all = borderMarks(line.points, x, y, 0, WIDTH);
  const marks = line.quiet ? all.slice(0, 1) : all;
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
    x: marks.map((mark) => x.from + (x.to - x.from) * mark.x / WIDTH),
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

/** Points of evidence. */
export function evidence({ dots }: Chart, { accent }: Palette): Part[] {
  if (!dots.length) return [];
  return [{
    type: "scatter",
    mode: "markers",
    x: dots.map((dot) => dot.x),
    y: dots.map((dot) => finite(dot.y)),
    marker: { color: accent, size: 9 },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
  }];
}
