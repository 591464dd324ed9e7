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
  const count = (test: (v: number) => boolean) =>
    curves.reduce((n, { y }) => n + y.filter(test).length, 0);
  const recorded = Math.max(...lines.map((line) => line.recorded));
  const drawn = Math.max(...lines.map(({ points }) => points.x.length));
  const odd = count((v) => !Number.isFinite(v));
  const clipped = count((v) => Number.isFinite(v) && (v < from || v > to));
  const smooth = lines.some((line) => line.smooth);
  return [
    ...log ? [words.logScale] : [],
    ...smooth ? [words.smoothed(String(weight))] : [],
    ...recorded > drawn ? [words.reduced(String(drawn), String(recorded))] : [],
    ...clipped ? [words.clipped(clipped)] : [],
    ...odd ? [words.nonFinite(odd)] : [],
  ];
}
