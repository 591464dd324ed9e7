import type { ChartAxis, Points } from "./chart.ts";

/** Ends of the middle 96 % of a curve, its middle, and its extremes. */
interface Reach {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly low: number;
  readonly high: number;
}

/** A picture four times as high as nearly all of its points would hide them. */
const STRETCH = 4;

/** Half of a curve's points below this share of the height: one cannot see how they differ. */
const CRUSHED = 0.15;

/** Curves with fewer points have no outliers. */
const FEW = 20;

/** So many values tell where the middle 96 % lie. */
const SAMPLE = 8192;

/** Its multiples lie evenly between whole numbers, without a period (Weyl 1916). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Height of a picture, as a share of its values: what moves less is nearly constant. */
const LEAST = 0.01;

/** Room above and below, as a share of the height. */
const MARGIN = 0.05;

/** How the y axis is asked for. */
export interface RangeOptions {
  readonly log: boolean;
  /** Whether a few points far from all others may lie outside. */
  readonly clip: boolean;
}

/**
 * The part of the y axis worth showing: everything, unless a few points would flatten all others.
 *
 * @param shown Values that must be inside whatever they are: the evidence.
 * @param minRatio From this ratio between high and low on, the axis is logarithmic if it shows more.
 */
export function yRange(
  curves: readonly Points[],
  shown: readonly number[],
  minRatio: number,
): Omit<ChartAxis, "label"> {
  const reaches = [
    ...reachesOf(curves.map(({ y }) => y)),
    ...reachesOf([Float64Array.from(shown)]),
  ];
  const { low, high, lowest, highest } = together(reaches);
  const crushed = reaches.some(({ median }) => median < CRUSHED * high);
  const log = lowest > 0 && high / low >= minRatio && crushed;
  return withSpan(axisFor(reaches, { log, clip: true }), lowest, highest);
}

/** A curve that hardly moves looks as if it hardly moved: it does not fill the height. */
function withSpan(
  axis: Omit<ChartAxis, "label">,
  lowest: number,
  highest: number,
): Omit<ChartAxis, "label"> {
  const least = LEAST * Math.max(Math.abs(lowest), Math.abs(highest));
  const missing = least - (axis.to - axis.from);
  return axis.log || axis.blank || lowest === highest || !(missing > 0)
    ? axis
    : { ...axis, from: axis.from - missing / 2, to: axis.to + missing / 2 };
}

/** The y axis as it is asked for. On a logarithmic one only what is positive can be seen. */
export function fit(
  curves: readonly Points[],
  options: RangeOptions,
): Omit<ChartAxis, "label"> {
  const values = curves.map(({ y }) =>
    options.log ? y.filter((v) => v > 0) : y
  );
  return axisFor(reachesOf(values), options);
}

function axisFor(
  reaches: readonly Reach[],
  { log, clip }: RangeOptions,
): Omit<ChartAxis, "label"> {
  if (!reaches.length) return { from: log ? 0.1 : 0, to: 1, log, blank: true };
  const { low, high, lowest, highest } = together(reaches);
  if (log) return logRange(lowest, highest);
  const all = highest / 2 - lowest / 2;
  const most = high / 2 - low / 2;
  if (!clip || all <= STRETCH * most || most === 0) {
    return padded(lowest, highest);
  }
  return padded(
    Math.max(lowest, low - most / 2),
    Math.min(highest, high + most / 2),
  );
}

const reachesOf = (curves: readonly Float64Array[]): Reach[] =>
  curves.flatMap((y) => reach(y) ?? []);

/** What several curves reach between them. */
function together(reaches: readonly Reach[]): Omit<Reach, "median"> {
  return {
    low: Math.min(...reaches.map((r) => r.low)),
    high: Math.max(...reaches.map((r) => r.high)),
    lowest: Math.min(...reaches.map((r) => r.lowest)),
    highest: Math.max(...reaches.map((r) => r.highest)),
  };
}

function reach(values: Float64Array): Reach | undefined {
  let [lowest, highest, n] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (!Number.isFinite(v)) continue;
    n++;
    if (v < lowest) lowest = v;
    if (v > highest) highest = v;
  }
  if (!n) return undefined;
  const some = sample(values).sort();
  const at = (share: number) => some[Math.round(share * (some.length - 1))]!;
  const median = at(0.5);
  return n < FEW
    ? { median, lowest, highest, low: lowest, high: highest }
    : { median, lowest, highest, low: at(0.02), high: at(0.98) };
}

/** Finite values; of very many some that lie evenly and keep no rhythm, whatever rhythm the curve has. */
function sample(values: Float64Array): Float64Array {
  if (values.length <= SAMPLE) return values.filter(Number.isFinite);
  const some: number[] = [];
  for (let i = 0; i < SAMPLE; i++) {
    const v = values[Math.floor((i * GOLDEN % 1) * values.length)]!;
    if (Number.isFinite(v)) some.push(v);
  }
  // Where hardly anything is finite, what is finite must be looked for.
  return some.length < FEW
    ? values.filter(Number.isFinite)
    : Float64Array.from(some);
}

function padded(low: number, high: number): Omit<ChartAxis, "label"> {
  const room = (high / 2 - low / 2) * 2 * MARGIN || Math.abs(high) * 0.1 || 1;
  const clamp = (v: number) =>
    Math.max(-Number.MAX_VALUE / 4, Math.min(v, Number.MAX_VALUE / 4));
  return { from: clamp(low - room), to: clamp(high + room), log: false };
}

function logRange(low: number, high: number): Omit<ChartAxis, "label"> {
  const room = (high / low) ** MARGIN;
  return {
    from: Math.max(low / room, Number.MIN_VALUE),
    to: Math.min(high * room, Number.MAX_VALUE),
    log: true,
  };
}
