import { dashes, type Palette } from "../_palette.ts";
import { reduce } from "../_reduce.ts";
import type { Chart, ChartLine, Points } from "../chart.ts";
import { borderMarks } from "./_border_marks.ts";
import { finite, type Part } from "./_spec.ts";

/** Stretches that a smoothed curve is reduced to: it has no detail to lose. */
const COLUMNS = 75;

/** One curve, faint with a smoothed copy over it, or firm. */
export function curve(line: ChartLine, { tones }: Palette): Part[] {
  const color = tones[line.tone];
  const layer = (points: Points, mark: Part) => ({
    mark: { type: "line", clip: true, color, ...mark },
    data: table(points),
  });
  const dash = dashes[line.dash]?.split(" ").map(Number);
  const firm = {
    strokeWidth: line.quiet ? 1 : 2,
    ...(dash ? { strokeDash: dash } : {}),
  };
  const lone = alone(line.points);
  const dots = lone.x.length
    ? [layer(lone, { type: "point", filled: true, size: 20 })]
    : [];
  if (!line.smooth) return [layer(line.points, firm), ...dots];
  const faint = layer(line.points, { strokeWidth: 1, opacity: 0.3 });
  const calm = reduce(line.smooth, { columns: COLUMNS });
  return [...line.quiet ? [] : [faint], layer(calm, firm), ...dots];
}

/** The points between gaps, which no line would show. */
function alone({ x, y }: Points): Points {
  const isGap = (i: number) => !Number.isFinite(y[i]);
  const isAlone = (_: number, i: number) =>
    !isGap(i) && isGap(i - 1) && isGap(i + 1);
  return { x: x.filter(isAlone), y: y.filter(isAlone) };
}

/** Points as CSV: as objects they would weigh twice as much. What is not finite is empty, and breaks the line. */
function table({ x, y }: Points): Part {
  const rows = Array.from(x, (x, i) => `${x},${finite(y[i]!) ?? ""}`);
  return {
    values: ["x,y", ...rows].join("\n"),
    format: { type: "csv", parse: { x: "number", y: "number" } },
  };
}

/** Pixels of half a mark. */
const HALF = 6;

/** Values that are no number, or beyond the picture: crosses and triangles at its border. */
export function border(
  line: ChartLine,
  { x, y }: Chart,
  { tones }: Palette,
  height: number,
): Part[] {
  // Places along the axis from 0 to 640, as if they were pixels.
  const marks = borderMarks(line.points, x, y, 0, 640);
  const place = (at: number) => x.from + (x.to - x.from) * at / 640;
  const layer = (at: "top" | "bottom", odd: boolean): Part[] => {
    const mine = marks.filter((mark) =>
      mark.at === at && (mark.kind === "not-a-number") === odd
    );
    return mine.length === 0 ? [] : [{
      mark: {
        type: "point",
        shape: odd ? "cross" : at === "top" ? "triangle-up" : "triangle-down",
        angle: odd ? 45 : 0,
        filled: true,
        color: tones[line.tone],
        size: 40,
        tooltip: { content: "data" },
      },
      data: {
        values: mine.map((mark) => ({
          x: place(mark.x),
          value: String(mark.value),
        })),
      },
      // What zooms is cut at the border, and half of the mark with it.
      encoding: { y: { value: at === "top" ? HALF : height - HALF } },
    }];
  };
  return [layer("top", true), layer("top", false), layer("bottom", false)]
    .flat();
}

/** A stretch of evidence, or a moment. */
export function stretch(
  { from, to, phrase }: Chart["bands"][number],
  { accent }: Palette,
): Part {
  const area: Part = to > from
    ? { type: "rect", opacity: 0.08 }
    : { type: "rule", strokeDash: [1, 3] };
  return {
    mark: { ...area, clip: true, color: accent, tooltip: phrase },
    data: { values: [{ x: from, to }] },
    encoding: { ...(to > from ? { x2: { field: "to" } } : {}), y: null },
  };
}

/** Points of evidence, each with its phrase. */
export function evidence({ dots }: Chart, { accent }: Palette): Part[] {
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
