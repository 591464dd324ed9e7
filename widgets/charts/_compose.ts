import type { Diagnosis } from "../../lib/diagnosis.ts";
import type { Series } from "../../lib/history.ts";
import type { ChartWords } from "../_words.ts";
import type { ChartName } from "../../lib/messages/mod.ts";
import type { Chart, ChartLine, Points, Tone } from "../chart.ts";
import { commonAxis, stepsOn } from "./_common_axis.ts";
import { lineOf, weightFor } from "./_lines.ts";
import { marksOn } from "./_marks.ts";
import { yRange } from "./_range.ts";

/** What a chart shows beside its series. */
export interface ChartOptions {
  readonly id: ChartName;
  /** From this ratio between high and low on, the y axis is logarithmic. */
  readonly logFrom: number;
  /** Whether marks that concern the whole run are drawn here. */
  readonly main?: boolean;
  /** The colour of a series; by its split where nothing is said. */
  readonly tone?: (series: Series) => Tone | undefined;
}

/** Puts series and evidence on common axes, and says what the drawing did to them. */
export function compose(
  series: readonly Series[],
  diagnosis: Diagnosis,
  words: ChartWords,
  { id, logFrom, main = false, tone }: ChartOptions,
): Chart | undefined {
  const axis = commonAxis(series);
  const drawn = series.filter((s) => stepsOn(s, axis) && s.values.length > 0);
  if (!drawn.length) return undefined;
  const lines = drawn.map((s) => lineOf(s, axis, tone?.(s)));
  const { dots, bands } = marksOn(drawn, axis, diagnosis, words, main);
  const whole = drawn.map((s) => ({ x: stepsOn(s, axis)!, y: s.values }));
  const range = yRange(whole, [], logFrom);
  const title = words.titles[id];
  const phrases = [...bands, ...dots].map(({ phrase }) => phrase);
  const leftOut = series.filter((s) => !drawn.includes(s));
  return {
    id,
    title,
    description: [title, ...phrases.filter(Boolean)].join(". "),
    x: { label: words.axes[axis], ...extent(whole), log: false },
    y: { label: "", ...range },
    lines,
    dots,
    bands,
    notes: [
      ...notes(whole, lines, range, words),
      ...leftOut.length
        ? [words.leftOut(leftOut.map(({ name }) => name).join(", "))]
        : [],
    ],
  };
}

function extent(curves: readonly Points[]): { from: number; to: number } {
  const from = Math.min(...curves.map(({ x }) => x[0]!));
  const to = Math.max(...curves.map(({ x }) => x.at(-1)!));
  return from < to ? { from, to } : { from: from - 1, to: to + 1 };
}

function notes(
  whole: readonly Points[],
  lines: readonly ChartLine[],
  { from, to, log }: { from: number; to: number; log: boolean },
  words: ChartWords,
): string[] {
  const count = (test: (v: number) => boolean) =>
    whole.reduce((n, { y }) => n + y.filter(test).length, 0);
  const recorded = Math.max(...whole.map(({ x }) => x.length));
  const drawn = Math.max(...lines.map(({ points }) => points.x.length));
  const odd = count((v) => !Number.isFinite(v));
  const clipped = count((v) => Number.isFinite(v) && (v < from || v > to));
  const smooth = lines.some((line) => line.smooth);
  return [
    ...log ? [words.logScale] : [],
    ...smooth ? [words.smoothed(String(weightFor(recorded)))] : [],
    ...recorded > drawn ? [words.reduced(String(drawn), String(recorded))] : [],
    ...clipped ? [words.clipped(clipped)] : [],
    ...odd ? [words.nonFinite(odd)] : [],
  ];
}
