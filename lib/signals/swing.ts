import { median } from "./median.ts";
import { noise } from "./noise.ts";
import { trend } from "./trend.ts";
import type { Curve } from "./curve.ts";

/** How a curve swings about its path. */
export interface Swing {
  /** Standard deviation of the swing in the later half, as a share of the level there. */
  readonly size: number;
  /** The same in the last quarter: what is left of it at the end. */
  readonly atEnd: number;
  /** Share of points at which the direction turns; 2/3 for pure noise (Bienaymé 1874). */
  readonly turns: number;
  /** Distance in points at which the swing repeats; 0 when it does not. */
  readonly period: number;
  /** Autocorrelation at that distance. */
  readonly regularity: number;
  /** How many points were looked at: epochs, where the curve has many points an epoch. */
  readonly points: number;
}

/**
 * The swing of the later half of a curve. Losses of single batches scatter in every run, so a curve
 * logged by the step is first averaged over the steps between two points of `other`, the evaluations,
 * or over sixty stretches where there are none.
 */
export function swing(curve: Curve, other: Curve | undefined): Swing {
  const y = byEpoch(curve, other);
  const n = y.length;
  const late = y.subarray(n >> 1);
  const last = y.subarray(n - Math.max(4, n >> 2));
  // Near zero, shares of the level would make waves of ripples.
  const floor = 0.1 * Math.abs(curve.start - curve.end);
  const scale = (y: Float64Array) =>
    Math.max(Math.abs(median(y)), floor, Number.MIN_VALUE);
  // Few points that alternate look noisier by their bends than they are spread.
  const size = (y: Float64Array) =>
    Math.min(noise(y), WIDEST * spread(y)) / scale(y);
  const rhythm = beat(late);
  // A regular wave is smooth from point to point: its size is its spread about the trend.
  const wave = (part: Float64Array) =>
    rhythm.regularity >= REGULAR ? spread(part) / scale(part) : 0;
  return {
    size: Math.max(size(late), wave(late)),
    atEnd: Math.max(size(last), wave(last)),
    turns: turns(late),
    points: n,
    ...rhythm,
  };
}

function byEpoch(curve: Curve, other: Curve | undefined): Float64Array {
  const sparser = other && other.n >= 8 && 2 * other.n <= curve.n;
  if (!sparser && curve.n <= 300) return curve.y;
  const pieces = sparser ? other.n : 60;
  return Float64Array.from({ length: pieces }, (_, i) => {
    const part = curve.y.subarray(
      Math.floor(i * curve.n / pieces),
      Math.floor((i + 1) * curve.n / pieces),
    );
    return part.reduce((sum, v) => sum + v, 0) / part.length;
  });
}

/** Times its spread about a line that noise is taken for at most; 1 on average, more where few points are. */
const WIDEST = 1.2;

/** Autocorrelation from which a wave counts as regular. */
const REGULAR = 0.7;

/** Standard deviation about the straight line through the first and the last third. */
function spread(y: Float64Array): number {
  const n = y.length;
  const slope = trend(y).change / (n * 2 / 3);
  const mean = y.reduce((sum, v, i) => sum + v - slope * i, 0) / n;
  const power = y.reduce((sum, v, i) => sum + (v - slope * i - mean) ** 2, 0);
  return Math.sqrt(power / n);
}

function turns(y: Float64Array): number {
  let count = 0;
  for (let i = 1; i < y.length - 1; i++) {
    if ((y[i]! - y[i - 1]!) * (y[i + 1]! - y[i]!) < 0) count++;
  }
  return y.length > 2 ? count / (y.length - 2) : 0;
}

/** Longest distance looked at; a period must fit three times into the stretch. */
const LONGEST = 400;

/** The first peak of the autocorrelation of the detrended stretch that stands clear of noise (2/√n). */
function beat(y: Float64Array): { period: number; regularity: number } {
  const n = y.length;
  const none = { period: 0, regularity: 0 };
  if (n < 12) return none;
  const slope = (y[n - 1]! - y[0]!) / (n - 1);
  const mean = y.reduce((sum, v, i) => sum + v - slope * i, 0) / n;
  const r = y.map((v, i) => v - slope * i - mean);
  const power = r.reduce((sum, v) => sum + v * v, 0);
  if (!(power > 0)) return none;
  const most = Math.min(LONGEST, Math.floor(n / 3));
  const echo = new Float64Array(most + 1);
  for (let lag = 1; lag <= most; lag++) {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += r[i]! * r[i - lag]!;
    echo[lag] = sum / power * n / (n - lag);
  }
  let best = none;
  let trough = Infinity;
  for (let lag = 2; lag < most; lag++) {
    const peak = echo[lag]! > echo[lag - 1]! && echo[lag]! >= echo[lag + 1]!;
    trough = Math.min(trough, echo[lag - 1]!);
    // Half a period away a wave is its own opposite; a cliff is much like itself at any distance.
    const wave = peak && trough < echo[lag]! / 2;
    if (wave && echo[lag]! > Math.max(0.4, 2 / Math.sqrt(n), best.regularity)) {
      best = { period: lag, regularity: echo[lag]! };
    }
  }
  return best;
}
