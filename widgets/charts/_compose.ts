import type { Diagnosis } from "../../lib/diagnosis.ts";
import type { Series } from "../../lib/history.ts";
import { notesOf } from "../_notes.ts";
import { commonAxis, stepsOn } from "../_places.ts";
import { yRange } from "../_range.ts";
import type { ChartWords } from "../_words.ts";
import type { Chart, ChartAxis, Points, Tone } from "../chart.ts";
import { lineOf, weightFor } from "./_lines.ts";
import { type Marks, marksOn } from "./_marks.ts";

/** What a chart shows beside its series. */
export interface ChartOptions {
  /** Also the name of its file. */
  readonly id: string;
  readonly title: string;
  /** Stretches in which each curve is kept. */
  readonly columns: number;
  /** From this ratio between high and low on, the y axis is logarithmic. */
  readonly logFrom: number;
  /** Whether the report is about it: drawn larger, with the marks that concern the whole run. */
  readonly main?: boolean;
  /** Whether it shows a setting, not a measurement. */
  readonly exact?: boolean;
  /** The colour of a series; by its split where nothing is said. */
  readonly tone?: ((series: Series) => Tone | undefined) | undefined;
  /** What must be said below it. */
  readonly remarks?: readonly string[];
}

/** Puts series and evidence on common axes, and says what the drawing did to them. */
export function compose(
  series: readonly Series[],
  diagnosis: Diagnosis,
  words: ChartWords,
  {
    id,
    title,
    columns,
    logFrom,
    main = false,
    exact = false,
    tone,
    remarks: said = [],
  }: ChartOptions,
): Chart | undefined {
  const axis = commonAxis(series);
  const drawn = series.filter((s) => stepsOn(s, axis) && s.values.length > 0);
  if (!drawn.length) return undefined;
  const whole = drawn.map((s) => ({ x: stepsOn(s, axis)!, y: s.values }));
  const along = extent(whole);
  const { dots, bands } = within(
    marksOn(drawn, axis, diagnosis, words, main),
    along,
  );
  const focus = [
    ...dots.map(({ x }) => x),
    ...bands.flatMap(({ from, to }) => [from, to]),
  ];
  const range = yRange(whole, [], logFrom);
  const lines = drawn.map((s) =>
    lineOf(s, { axis, columns, tone: tone?.(s), focus, range })
  );
  const weight = weightFor(Math.max(...lines.map((line) => line.recorded)));
  const phrases = [...bands, ...dots].map(({ phrase }) => phrase);
  const leftOut = series.filter((s) => !drawn.includes(s));
  const remarks = [
    ...leftOut.length
      ? [words.leftOut(leftOut.map(({ name }) => name).join(", "))]
      : [],
    ...said,
  ];
  return {
    id,
    title,
    description: [title, ...phrases.filter(Boolean)].join(". "),
    axis,
    exact,
    main,
    x: { label: words.axes[axis], ...along, log: false },
    y: { label: "", ...range },
    lines,
    dots,
    bands,
    remarks,
    notes: [
      ...notesOf({ lines, y: range, weight, curves: whole }, words),
      ...remarks,
    ],
  };
}

/** The evidence that lies in the picture; of a part of a run some does not. */
function within(
  { dots, bands }: Marks,
  { from, to }: { readonly from: number; readonly to: number },
): Marks {
  return {
    dots: dots.filter(({ x }) => x >= from && x <= to),
    bands: bands.filter((band) => band.from <= to && band.to >= from)
      .map((band) => ({
        ...band,
        from: Math.max(from, band.from),
        to: Math.min(to, band.to),
      })),
  };
}

function extent(curves: readonly Points[]): Omit<ChartAxis, "label" | "log"> {
  const axes = new Set(curves.map(({ x }) => x));
  const whole = [...axes].every((x) => x.every(Number.isInteger));
  const from = Math.min(...curves.map(({ x }) => x[0]!));
  const to = Math.max(...curves.map(({ x }) => x.at(-1)!));
  return from < to
    ? { from, to, whole }
    : { from: from - 1, to: to + 1, whole };
}
