import { inNoises } from "./in_noises.ts";
import type { Curve } from "./curve.ts";

/** How far a curve climbed from its lowest level to its end. */
export type Ascent = ReturnType<typeof ascent>;

/**
 * The rise from the bottom of a curve's valley to its end: as a share of the bottom (or of 3 % of
 * what the curve fell, where the bottom is near 0), and in units of the curve's noise.
 */
export function ascent(curve: Curve) {
  const { turn, low } = curve.valley;
  const { x, y, n } = curve;
  const end = curve.endAfter(turn);
  const scale = Math.max(
    Math.abs(low),
    0.03 * (curve.start - low),
    Number.MIN_VALUE,
  );
  return {
    series: curve.name,
    step: x[curve.bottom]!,
    until: x[n - 1]!,
    fromStart: turn <= 0.05 * n,
    lowest: low,
    last: end,
    rise: (end - low) / scale,
    noises: inNoises(end - low, curve.noise),
    share: (n - 1 - turn) / n,
    /** How many points since stand clear of the bottom, by a fifth of it. */
    pointsAbove: y.subarray(turn + 1)
      .filter((v) => v > low + scale / 5).length,
  };
}
