/** A stretch on which a curve follows one straight line. Indices of the points given. */
export interface Phase {
  /** First point. */
  readonly from: number;
  /** First point after it. */
  readonly to: number;
  /** The line at its first and at its last point. */
  readonly start: number;
  readonly end: number;
}

/** A phase has at least so many points: two lie on a line whatever they are. */
const SHORTEST = 3;

/**
 * The straight lines, however many, that together leave the least squared error when each one costs
 * `penalty`: change points by PELT (Killick, Fearnhead & Eckley 2012), exact in linear time as a rule.
 */
export function phases(y: Float64Array, penalty: number): Phase[] {
  const n = y.length;
  if (n < 2 * SHORTEST) return n === 0 ? [] : [lineOf(y, 0, n)];
  const error = errors(y);
  const best = new Float64Array(n + 1).fill(Infinity);
  const last = new Uint32Array(n + 1);
  best[0] = -penalty;
  let starts = [{ at: 0, until: Infinity }];
  for (let t = SHORTEST; t <= n; t++) {
    for (const start of starts) {
      const cost = best[start.at]! + error(start.at, t) + penalty;
      if (cost < best[t]!) {
        best[t] = cost;
        last[t] = start.at;
      }
      // Worse by a whole penalty: from where a phase fits in between, it stays worse.
      if (cost - penalty > best[t]! && start.until === Infinity) {
        start.until = t + SHORTEST;
      }
    }
    starts = starts.filter(({ until }) => until > t + 1);
    const next = t + 1 - SHORTEST;
    if (next >= SHORTEST) starts.push({ at: next, until: Infinity });
  }
  const found: Phase[] = [];
  for (let t = n; t > 0; t = last[t]!) found.push(lineOf(y, last[t]!, t));
  return found.reverse();
}

/** Squared error about the best line through the points s … t − 1, from sums over all beginnings. */
function errors(y: Float64Array): (s: number, t: number) => number {
  const n = y.length;
  const middle = y.reduce((sum, v) => sum + v, 0) / n;
  const [a, b, c] = [0, 1, 2].map(() => new Float64Array(n + 1));
  for (let i = 0; i < n; i++) {
    const v = y[i]! - middle;
    a![i + 1] = a![i]! + v;
    b![i + 1] = b![i]! + i * v;
    c![i + 1] = c![i]! + v * v;
  }
  return (s, t) => {
    const m = t - s;
    const sum = a![t]! - a![s]!;
    const squares = c![t]! - c![s]! - sum * sum / m;
    const along = b![t]! - b![s]! - sum * (s + t - 1) / 2;
    return Math.max(0, squares - along * along / (m * (m * m - 1) / 12));
  };
}

function lineOf(y: Float64Array, from: number, to: number): Phase {
  const m = to - from;
  let sum = 0;
  let along = 0;
  for (let i = from; i < to; i++) {
    sum += y[i]!;
    along += (i - (from + to - 1) / 2) * y[i]!;
  }
  const slope = m > 1 ? along / (m * (m * m - 1) / 12) : 0;
  const half = slope * (m - 1) / 2;
  return { from, to, start: sum / m - half, end: sum / m + half };
}
