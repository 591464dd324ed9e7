import type { ChartAxis } from "./chart.ts";

/** A place on an axis, and what to write there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** About `count` round places on an axis. */
export function ticks(axis: ChartAxis, count: number): Tick[] {
  if (axis.blank) return [];
  const places = axis.log ? decades(axis, count) : rounds(axis, count);
  const step = axis.log ? 0 : (places[1] ?? 0) - (places[0] ?? 0);
  return places.map((at) => ({ at, label: format(at, step) }));
}

function rounds({ from, to, whole }: ChartAxis, count: number): number[] {
  const rough = (to / count) - (from / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = power * ([1, 2, 5].find((m) => m * power >= rough) ?? 10);
  const step = whole ? Math.max(1, round) : round;
  if (!(step > 0) || !Number.isFinite(step)) return [];
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => (first + i) * step,
  );
}

function decades({ from, to }: ChartAxis, count: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const every = Math.ceil((last - first + 1) / count) || 1;
  const tens: number[] = [];
  for (let p = first; p <= last; p += every) tens.push(Number(`1e${p}`));
  if (tens.length > 2) return tens;
  const all = [];
  for (let p = first - 1; p <= last; p++) {
    for (const m of [1, 2, 5]) all.push(Number(`${m}e${p}`));
  }
  return all.filter((v) => v >= from && v <= to);
}

/** As many decimals as the step needs; thousands and millions shortened, extremes as powers. */
function format(value: number, step: number): string {
  const size = Math.max(Math.abs(value), step);
  if (value === 0) return "0";
  if (size >= 1e9 || size < 1e-4) {
    return value.toExponential(step ? digits(value, step) : 0)
      .replace("e+", "e").replace("-", "−").replace("e-", "e−");
  }
  const [unit, letter] = size >= 1e6
    ? [1e6, "M"]
    : size >= 1e4
    ? [1e3, "k"]
    : [1, ""];
  const decimals = step ? decimalsOf(step / unit) : decimalsOf(value / unit);
  return (value / unit).toFixed(decimals).replace("-", "−") + letter;
}

const decimalsOf = (step: number) =>
  Math.min(12, Math.max(0, -Math.floor(Math.log10(Math.abs(step)) + 1e-9)));

const digits = (value: number, step: number) =>
  Math.min(
    3,
    Math.max(0, Math.floor(Math.log10(Math.abs(value) / step) + 1e-9)),
  );
