import type { Curve } from "./curve.ts";
import { phases } from "./phases.ts";

/** Standard deviations of the noise by which one line must lie below the other. */
const NOISES = 6;
/** And shares of the level: a rate cut tenfold brings a tenth and more at once. */
const SHARE = 0.1;
/** Times what the curve fell along as long a stretch before. */
const SUDDEN = 4;
/** Shortest phase before and after, as a share of the run, and in points. */
const LONG = 0.05;
const POINTS = 5;
/** Longer curves are of single steps, on which no fall is sudden. */
const MOST = 2000;

/**
 * Steps at which a curve falls at once to a new lowest level, between two long phases on which it
 * follows a line: the steps of a learning rate that is not logged.
 */
export function kinks(curve: Curve): number[] {
  const { x, calm, n } = curve;
  if (n < 20 || n > MOST) return [];
  const range = Math.abs(curve.start - curve.end);
  const sigma = Math.max(curve.noise, 0.002 * range);
  const least = (level: number) =>
    Math.max(NOISES * sigma, SHARE * Math.abs(level));
  const falls = calm.some((v, i) =>
    i > LONG * n && i + 2 < n && v - calm[i + 2]! > least(v) / 2
  );
  // The search costs more than a look.
  if (!falls) return [];
  const found = phases(calm, 6 * sigma * sigma * Math.log(n));
  const stretch = LONG * n;
  let lowest = Infinity;
  return found.slice(1).flatMap((after, i) => {
    const before = found[i]!;
    lowest = Math.min(lowest, before.start, before.end);
    const points = before.to - before.from;
    const slope = (before.end - before.start) / (points - 1);
    const drop = before.end + slope - after.start;
    const long = Math.min(points, after.to - after.from) >=
      Math.max(POINTS, stretch);
    const sudden = drop > SUDDEN * Math.abs(slope) * stretch;
    return long && sudden && drop > least(before.end) && after.start < lowest
      ? [x[after.from]!]
      : [];
  });
}
