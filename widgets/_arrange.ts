import type { ChartTexts } from "../lib/messages/mod.ts";
import type {
  Chart,
  ChartAxis,
  ChartBand,
  ChartDot,
  ChartLine,
  Points,
} from "./chart.ts";
import { notesOf } from "./_notes.ts";
import { moved } from "./_places.ts";
import { fit } from "./_range.ts";
import { fairWeight, smooth } from "./_smooth.ts";
import { unitOf } from "./_units.ts";
import { isShown, type View, type ViewPlace } from "./_view.ts";

/** The same picture as somebody wants to look at it. */
export function arrange(chart: Chart, view: View, words: ChartTexts): Chart {
  const place = view.place === "auto" ? chart.axis : view.place;
  const unit = unitOf(chart, place, view.start);
  const lines = chart.lines.flatMap((line, was) => {
    if (!isShown(line, view)) return [];
    const x = unit.along(line);
    return x ? [{ line: relaid(line, x, chart, view), was, x }] : [];
  });
  const evidence = evidenceOn(chart, lines);
  const drawn = lines.map(({ line }) => line);
  const x = xAxis(chart, place, unit.name, drawn, view, words);
  const y = yAxis(chart, drawn, x, view);
  return {
    ...chart,
    axis: place === "relative" ? "wall" : place,
    x,
    y,
    lines: drawn,
    ...evidence,
    notes: [
      ...drawn.length
        ? notesOf({
          lines: drawn,
          y,
          weight: Math.max(...chart.lines.map(({ points, means }) =>
            fairWeight((means ?? points).y.length, view.smoothing)
          )),
          curves: drawn.map(({ points }) =>
            within(points, x.from, x.to)
          ),
        }, words)
        : [
          chart.lines.some((line) => isShown(line, view))
            ? words.controls.noLines(x.label)
            : view.filter
            ? words.controls.noMatch
            : words.controls.allOff,
        ],
      ...chart.remarks,
    ],
  };
}

/** A line on another axis, smoothed as it is asked for. */
function relaid(
  line: ChartLine,
  x: Float64Array,
  { exact, y }: Chart,
  { smoothing, scale, clip }: View,
): ChartLine {
  const { smooth: _, means, ...rest } = line;
  const points = { x, y: line.points.y };
  const calm = means
    ? { x: means.x.map((at) => moved(at, line.points.x, x)), y: means.y }
    : points;
  const isClipped = clip && (scale === "auto" || (scale === "log") === y.log);
  const weight = exact ? 0 : fairWeight(calm.y.length, smoothing);
  return {
    ...rest,
    points,
    ...(weight > 0
      ? {
        smooth: {
          x: calm.x,
          y: smooth(calm.y, weight, isClipped ? y : undefined),
        },
      }
      : {}),
  };
}

interface Relaid {
  readonly line: ChartLine;
  readonly was: number;
  readonly x: Float64Array;
}

/** The evidence on the lines that are drawn, where it lies now. */
function evidenceOn(
  chart: Chart,
  lines: readonly Relaid[],
): { dots: ChartDot[]; bands: ChartBand[] } {
  const longest = lines.toSorted((a, b) => b.x.length - a.x.length)[0];
  const lineOf = (was: number | undefined) =>
    was === undefined ? longest : lines.find((line) => line.was === was);
  const shift = (at: number, { was, x }: Relaid) =>
    moved(at, chart.lines[was]!.points.x, x);
  return {
    dots: chart.dots.flatMap((dot) => {
      const on = lineOf(dot.line);
      return on
        ? [{ ...dot, x: shift(dot.x, on), line: lines.indexOf(on) }]
        : [];
    }),
    bands: chart.bands.flatMap((band) => {
      const on = lineOf(band.line);
      return on
        ? [{ ...band, from: shift(band.from, on), to: shift(band.to, on) }]
        : [];
    }),
  };
}

function xAxis(
  chart: Chart,
  place: ViewPlace,
  unit: string,
  lines: readonly ChartLine[],
  { range }: View,
  words: ChartTexts,
): ChartAxis {
  const label = place === "relative"
    ? words.sinceStart(unit)
    : words.axes[place];
  const date = place === "wall";
  if (range?.place === place && range.from < range.to) {
    const whole = place === chart.axis && chart.x.whole === true;
    return { label, from: range.from, to: range.to, log: false, whole, date };
  }
  if (place === chart.axis) return { ...chart.x, date };
  const from = Math.min(...lines.map(({ points: { x } }) => x[0]!));
  const to = Math.max(...lines.map(({ points: { x } }) => x.at(-1)!));
  return from < to
    ? { label, from, to, log: false, date }
    : { label, from: from - 1, to: from + 1, log: false, date };
}

/** As the chart has it, until something is asked for that changes what there is to see. */
function yAxis(
  chart: Chart,
  lines: readonly ChartLine[],
  { from, to }: ChartAxis,
  { scale, clip, range }: View,
): ChartAxis {
  const log = scale === "auto" ? chart.y.log : scale === "log";
  const whole = lines.length === chart.lines.length && !range;
  if (whole && clip && log === chart.y.log) return chart.y;
  const curves = lines.map(({ points }) => within(points, from, to));
  return { label: chart.y.label, ...fit(curves, { log, clip }) };
}

/** The points between two places. */
function within({ x, y }: Points, from: number, to: number): Points {
  const inside = (_: number, i: number) => x[i]! >= from && x[i]! <= to;
  return { x: x.filter(inside), y: y.filter(inside) };
}
