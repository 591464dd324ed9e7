import type { Series } from "../history.ts";
import { asShares } from "./as_shares.ts";
import { median } from "./median.ts";
import { noise } from "./noise.ts";
import { runningMedian } from "./running_median.ts";
import { type Spike, spikes } from "./spikes.ts";
import { type Trend, trend } from "./trend.ts";
import { type Valley, valley } from "./valley.ts";

/** One series with the facts about it, each worked out once, when first asked for. */
export class Curve {
  /** Steps of the finite points. */
  readonly x: Float64Array;
  /** Values of the finite points. */
  readonly y: Float64Array;

  #end?: number;
  #start?: number;
  #noise?: number;
  #calm?: Float64Array;
  #valley?: Valley;
  #spikes?: readonly Spike[];
  #settledAt?: number;
  #trend?: Trend;
  #shares?: Curve;

  constructor(readonly series: Series) {
    const { steps, values } = series;
    const finite = areFinite(values);
    const keep = (_: number, i: number) => Number.isFinite(values[i]!);
    this.x = finite ? steps : steps.filter(keep);
    this.y = finite ? values : values.filter(keep);
  }

  /** Name of the series, for marks and evidence. */
  get name(): string {
    return this.series.name;
  }

  /** How many finite points there are. */
  get n(): number {
    return this.y.length;
  }

  /** First finite value; `NaN` when there is none. */
  get first(): number {
    return this.y[0] ?? NaN;
  }

  /** Last finite value; `NaN` when there is none. */
  get last(): number {
    return this.y.at(-1) ?? NaN;
  }

  /** Where it ends, for one bad last point: the median of the last tenth, three points at least. */
  get end(): number {
    return this.#end ??= this.level(this.n - this.tail, this.n);
  }

  /** Where it begins: the median of as many points as noise asks for, one where there is none. */
  get start(): number {
    const head = this.noise > 0.05 * Math.abs(this.first) ? this.tail : 1;
    return this.#start ??= this.level(0, head);
  }

  /** How many points the end of the curve has. */
  get tail(): number {
    return Math.min(this.n, Math.max(3, Math.round(this.n / 10)));
  }

  /** Median of the points `from` … `to`, the last excluded. */
  level(from: number, to: number): number {
    return median(this.y.subarray(Math.max(0, from), to));
  }

  /** The same curve in shares of 1, where it is an accuracy in per cent. */
  get shares(): Curve {
    return this.#shares ??= this.#inShares();
  }

  #inShares(): Curve {
    const values = asShares(this.y);
    return values === this.y
      ? this
      : new Curve({ ...this.series, steps: this.x, values });
  }

  /** Point-to-point noise as a standard deviation. */
  get noise(): number {
    return this.#noise ??= noise(this.y);
  }

  /** The values without lone outliers: medians of three, of five on long curves. */
  get calm(): Float64Array {
    return this.#calm ??= runningMedian(
      this.y,
      this.n < 12 ? 1 : this.n < 100 ? 3 : 5,
    );
  }

  /** The best "falls, then rises" reading of `calm`. */
  get valley(): Valley {
    return this.#valley ??= valley(this.calm, this.noise);
  }

  /** Jumps that are far off the curve's path. */
  get spikes(): readonly Spike[] {
    return this.#spikes ??= spikes(this.y);
  }

  /** Index of the best finite point, by the series' own direction; the lowest where it has none. */
  get best(): number {
    const sign = this.series.better === "higher" ? -1 : 1;
    const { y } = this;
    let best = 0;
    for (let i = 1; i < y.length; i++) {
      if (sign * y[i]! < sign * y[best]!) best = i;
    }
    return best;
  }

  /** Index of the lowest recorded point where the valley may turn: medians of five lie up to two points beside it. */
  get bottom(): number {
    const { from, to } = this.valley;
    const { y, n } = this;
    const [first, last] = [Math.max(0, from - 2), Math.min(n - 1, to + 2)];
    let lowest = first;
    for (let i = first; i <= last; i++) if (y[i]! < y[lowest]!) lowest = i;
    return lowest;
  }

  /** Where the points `from` … `to` go. */
  trend(from = 0, to = this.n): Trend {
    if (from <= 0 && to >= this.n) return this.#trend ??= trend(this.y);
    return trend(this.y.subarray(Math.max(0, from), to));
  }

  /** Where it ends, by the points after index `turn` alone. */
  endAfter(turn: number): number {
    const left = Math.max(1, this.n - 1 - turn);
    return this.level(this.n - Math.min(this.tail, left), this.n);
  }

  /** Index of the first point at or after `step`; `n` when there is none. */
  at(step: number): number {
    let low = 0;
    for (let high = this.n; low < high;) {
      const middle = (low + high) >> 1;
      if (this.x[middle]! < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Share of the run after which the curve has made 95 % of its way to the level of its later half;
   * 1 where it goes on falling or rising from there.
   */
  get settledAt(): number {
    return this.#settledAt ??= this.#settling();
  }

  #settling(): number {
    const rest = this.level(this.n >> 1, this.n);
    const way = this.first - rest;
    if (!(way > 0)) return 0;
    const line = rest + 0.05 * way + this.noise;
    const first = this.calm.findIndex((v) => v <= line);
    if (first < 0 || Math.abs(this.end - rest) > 0.1 * way) return 1;
    return first / this.n;
  }
}

function areFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]!)) return false;
  }
  return true;
}
