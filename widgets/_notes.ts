import type { ChartTexts } from "../lib/messages/mod.ts";
import type { ChartAxis, ChartLine, Points } from "./chart.ts";

/** What a drawing does to its data. */
export interface Drawing {
  readonly lines: readonly ChartLine[];
  readonly y: Pick<ChartAxis, "from" | "to" | "log">;
  /** Weight of the smoothing, where there is any. */
  readonly weight: number;
  /** All points, as far as they are known. */
  readonly curves: readonly Points[];
}

/** A sentence for everything that one must know to read the drawing rightly. */
export function notesOf(
  { lines, y: { from, to, log }, weight, curves }: Drawing,
  words: ChartTexts,
): string[] {
  const { odd, clipped } = outside(curves, from, to);
  const recorded = Math.max(...lines.map((line) => line.recorded));
  const drawn = Math.max(...lines.map(({ points }) => points.x.length));
  const smooth = lines.some((line) => line.smooth);
  return [
    ...log ? [words.logScale] : [],
    ...smooth ? [words.smoothed(String(weight))] : [],
    ...recorded > drawn
      ? [words.reduced(counted(drawn), counted(recorded))]
      : [],
    ...clipped ? [words.clipped(clipped)] : [],
    ...odd ? [words.nonFinite(odd)] : [],
  ];
}

/** A count for people: thousands apart from 10,000 on. */
export const counted = (count: number): string =>
  count.toLocaleString("en", { useGrouping: "min2" });

/** How many values are no number, and how many lie beyond the picture. */
function outside(curves: readonly Points[], from: number, to: number) {
  let [odd, clipped] = [0, 0];
  for (const { y } of curves) {
    for (let i = 0; i < y.length; i++) {
      const v = y[i]!;
      if (!Number.isFinite(v)) odd++;
      else if (v < from || v > to) clipped++;
    }
  }
  return { odd, clipped };
}
