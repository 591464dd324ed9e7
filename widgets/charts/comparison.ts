import type { Comparison, Measure } from "../../lib/comparison.ts";
import type { Axis, History, Series } from "../../lib/history.ts";
import type {
  ChartTexts,
  ComparisonTexts,
  PageTexts,
} from "../../lib/messages/mod.ts";
import type { Chart, ChartLine, Dash, Points, Tone } from "../chart.ts";
import { columnsFor } from "../_detail.ts";
import { commonAxis, stepsOn } from "../_places.ts";
import { yRange } from "../_range.ts";
import { lineOf } from "./_lines.ts";

/** What the picture of several runs is titled and noted with. */
export interface ComparisonWords {
  readonly charts: ChartTexts;
  readonly comparison: ComparisonTexts;
  readonly page: Pick<PageTexts, "labelled">;
  /** The measure as the title says it: `validation loss`. */
  readonly measure: string;
}

const TONES: readonly Tone[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
];
/** More lines than this make a picture heavy, and none can be followed. */
const MOST = 40;

const DASHES: readonly Dash[] = [
  "solid",
  "dashed",
  "dotted",
  "solid",
  "dashed",
];

/** From this ratio between high and low on, the y axis is logarithmic. */
const LOG_FROM = 1000;

/** From this ratio to the level that is usual among the runs, a run is far off. */
const FAR = 1e6;

/** One curve of a run. */
interface Drawn {
  readonly name: string;
  readonly series: Series;
  readonly best: { readonly step: number; readonly value: number } | null;
}

/**
 * How did the runs get on, one beside the other? One line a run; the best five in colours and with their names,
 * the others grey behind them.
 *
 * @returns Nothing where the runs have no quantity in common.
 */
export function comparisonChart(
  histories: readonly History[],
  { measure, ranking }: Comparison,
  words: ComparisonWords,
): Chart | undefined {
  const all = ranking.flatMap(({ run, name, series, best }): Drawn[] => {
    const mine = histories[run]!.series.find((s) => s.name === series);
    return mine ? [{ name, series: mine, best }] : [];
  });
  if (!measure || all.length === 0) return undefined;
  const axis = commonAxis(all.map(({ series }) => series));
  const drawn = all.filter(({ series }) => stepsOn(series, axis));
  return picture(drawn, axis, measure, words);
}

function picture(
  all: readonly Drawn[],
  axis: Axis,
  { better }: Measure,
  { charts, comparison, measure, page }: ComparisonWords,
): Chart {
  const drawn = all.slice(0, MOST);
  const longest = Math.max(...drawn.map(({ series }) => series.values.length));
  const columns = columnsFor(drawn.length, longest);
  const lines = drawn.map((run, i) => lineFor(run, axis, i, columns));
  const curves = lines.map(({ points }) => points);
  const near = nearOthers(curves);
  const range = yRange(
    curves.filter((_, i) => near[i]),
    drawn.flatMap(({ best }, i) => best && near[i] ? [best.value] : []),
    better === "lower" ? LOG_FROM : Infinity,
  );
  const ends = curves.flatMap(({ x }) => [x[0]!, x.at(-1)!]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const title = page.labelled(charts.titles.comparison, measure);
  const behind = lines.length - TONES.length;
  const remarks = [
    comparison.dots,
    ...behind > 0 ? [comparison.others(behind)] : [],
    ...all.length > MOST ? [comparison.notDrawn(all.length - MOST)] : [],
  ];
  return {
    id: "comparison",
    axis,
    exact: false,
    main: true,
    title,
    description: `${title}. ${comparison.title(all.length)}`,
    x: {
      label: charts.axes[axis],
      ...from < to ? { from, to } : { from: from - 1, to: to + 1 },
      log: false,
    },
    y: { label: "", ...range },
    // What is drawn last lies on top: the best.
    lines: lines.toReversed(),
    dots: drawn.slice(0, TONES.length).flatMap(({ best, series }, i) =>
      best && near[i]
        ? [{
          x: placed(series, axis, best.step),
          y: best.value,
          phrase: "",
          rules: [],
          line: lines.length - 1 - i,
        }]
        : []
    ),
    bands: [],
    remarks,
    notes: [...range.log ? [charts.logScale] : [], ...remarks],
  };
}

/** A run that exploded must not flatten all others: which curves the y axis is made for. */
function nearOthers(curves: readonly Points[]): readonly boolean[] {
  const levels = curves.map(({ y }) => {
    const sorted = y.filter(Number.isFinite).map(Math.abs).sort();
    return sorted[sorted.length >> 1] ?? NaN;
  });
  const usual = levels.filter(Number.isFinite).sort((a, b) => a - b);
  const most = FAR * usual[(usual.length - 1) >> 1]!;
  return levels.map((level) => !(most > 0 && level > most));
}

function lineFor(
  { name, series }: Drawn,
  axis: Axis,
  place: number,
  columns: number,
): ChartLine {
  const { smooth: _, ...line } = lineOf(series, { axis, columns });
  return {
    ...line,
    name,
    tone: TONES[place] ?? "other",
    dash: DASHES[place] ?? "solid",
    ...place < TONES.length ? {} : { quiet: true },
  };
}

function placed(series: Series, axis: Axis, step: number): number {
  const i = series.steps.indexOf(step);
  return stepsOn(series, axis)![i] ?? step;
}
