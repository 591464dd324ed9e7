import type { ChartAxis, Points } from "../chart.ts";
import { scale } from "../_layout.ts";

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

/** Whether an axis shows a value. */
export const contains = ({ from, to }: ChartAxis, value: number) =>
  value >= from && value <= to;
