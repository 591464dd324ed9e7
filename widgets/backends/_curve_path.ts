import type { ChartAxis, Points } from "../chart.ts";
import { type Box, scale } from "../_layout.ts";

/** A place in the picture, in pixels. */
export type Pixel = readonly [x: number, y: number];

/** Something the line cannot show, marked at the border. */
export interface BorderMark {
  readonly x: number;
  readonly at: "top" | "bottom";
  /** What was recorded. */
  readonly value: number;
  /** `beyond`: a finite value outside the picture. */
  readonly kind: "beyond" | "not-a-number" | "infinite";
}

/** Marks at the border are at least this far apart, in pixels. */
const MARK_GAP = 10;

/** The curve as an svg path, broken where values are not finite and cut where they leave the picture. */
export function curvePath(
  { x, y }: Points,
  xAxis: ChartAxis,
  yAxis: ChartAxis,
  area: Box,
): string {
  const px = scale(xAxis, area.left, area.right);
  const py = scale(yAxis, area.bottom, area.top);
  const { put, text } = penOf();
  let pen: Pixel | undefined;
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(y[i])) {
      pen = undefined;
      continue;
    }
    const here: Pixel = [px(x[i]!), py(y[i]!)];
    const inside = contains(yAxis, y[i]!);
    const before = i > 0 && Number.isFinite(y[i - 1]) ? i - 1 : undefined;
    if (before === undefined) {
      if (inside) put("M", here);
      // A point alone is drawn as a dot by the round ends of the line.
      if (inside && !Number.isFinite(y[i + 1])) put("L", here);
      pen = inside ? here : undefined;
      continue;
    }
    const segment = cut(x, y, before, i, yAxis);
    if (!segment) {
      pen = undefined;
      continue;
    }
    const [a, b] = segment.map(([u, v]): Pixel => [px(u), py(v)]);
    if (!pen) put("M", a!);
    put("L", b!);
    pen = inside ? here : undefined;
  }
  return text();
}

/** Writes a path in tenths of a pixel, each place as its distance from the one before: half as long. */
function penOf() {
  let path = "";
  let [x, y] = [0, 0];
  let drawing = false;
  const put = (command: "M" | "L", [a, b]: Pixel) => {
    const [u, v] = [Math.round(a * 10), Math.round(b * 10)];
    path += command === "M"
      ? `M${tenths(u)}${spaced(v)}`
      : drawing
      ? spaced(u - x) + spaced(v - y)
      : `l${tenths(u - x)}${spaced(v - y)}`;
    [x, y, drawing] = [u, v, command === "L"];
  };
  return { put, text: () => path };
}

/** `-4` → `-.4`. */
const tenths = (n: number) =>
  n === 0 ? "0" : String(n / 10).replace(/^(-?)0\./, "$1.");

/** A minus parts two numbers, too. */
const spaced = (n: number) => n < 0 ? tenths(n) : ` ${tenths(n)}`;

/** Where the curve is beyond the picture, or no number at all. */
export function borderMarks(
  { x, y }: Points,
  xAxis: ChartAxis,
  yAxis: ChartAxis,
  left: number,
  right: number,
): BorderMark[] {
  const px = scale(xAxis, left, right);
  const marks: BorderMark[] = [];
  const last = { top: -Infinity, bottom: -Infinity };
  for (let i = 0; i < x.length; i++) {
    const value = y[i]!;
    if (contains(yAxis, value) || !contains(xAxis, x[i]!)) continue;
    const at = value < yAxis.from ? "bottom" : "top";
    const place = px(x[i]!);
    if (place - last[at] < MARK_GAP) continue;
    last[at] = place;
    const kind = Number.isNaN(value)
      ? "not-a-number"
      : Number.isFinite(value)
      ? "beyond"
      : "infinite";
    marks.push({ x: place, at, kind, value });
  }
  return marks;
}

const contains = ({ from, to }: ChartAxis, value: number) =>
  value >= from && value <= to;

/** The part of the segment between two points that lies inside, in the chart's own units. */
function cut(
  x: Float64Array,
  y: Float64Array,
  i: number,
  j: number,
  { from, to, log }: ChartAxis,
): [Pixel, Pixel] | undefined {
  const place = (v: number) =>
    log ? Math.log(Math.max(v, Number.MIN_VALUE)) : v / 2;
  const [a, b] = [place(y[i]!), place(y[j]!)];
  const [low, high] = [place(from), place(to)];
  if ((a < low && b < low) || (a > high && b > high)) return undefined;
  const at = (border: number): number => (border - a) / (b - a);
  const ends = a === b
    ? [0, 1]
    : [Math.min(at(low), at(high)), Math.max(at(low), at(high))];
  const point = (share: number): Pixel => [
    x[i]! + (x[j]! - x[i]!) * share,
    share <= 0
      ? y[i]!
      : share >= 1
      ? y[j]!
      : a + (b - a) * share < (low + high) / 2
      ? from
      : to,
  ];
  return [point(Math.max(0, ends[0]!)), point(Math.min(1, ends[1]!))];
}
