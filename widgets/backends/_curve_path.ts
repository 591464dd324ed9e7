import type { ChartAxis, Points } from "../chart.ts";
import { type Box, scale } from "../_layout.ts";
import { contains } from "./_border_marks.ts";
import { Pen, type Pixel } from "./_pen.ts";

/** The curve as an svg path, broken where values are not finite and cut where they leave the picture. */
export function curvePath(
  { x, y }: Points,
  xAxis: ChartAxis,
  yAxis: ChartAxis,
  area: Box,
): string {
  const px = scale(xAxis, area.left, area.right);
  const py = scale(yAxis, area.bottom, area.top);
  const pen = new Pen();
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(y[i])) {
      pen.lift();
    } else if (i > 0 && Number.isFinite(y[i - 1])) {
      const segment = cut(x, y, i - 1, i, yAxis) ?? [];
      for (const [u, v] of segment) pen.draw([px(u), py(v)]);
      if (!contains(yAxis, y[i]!)) pen.lift();
    } else if (contains(yAxis, y[i]!)) {
      pen.draw([px(x[i]!), py(y[i]!)]);
      // A point alone is drawn as a dot by the round ends of the line.
      if (!Number.isFinite(y[i + 1])) pen.dot();
    }
  }
  return pen.path;
}

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
