import type { Curve } from "./curve.ts";
import { inNoises } from "./in_noises.ts";

/** How far above its lowest level so far a curve stood, for several points on end. */
export interface Excursion {
  /** Above that level, as a share of it. */
  readonly share: number;
  /** Above it, as a share of all that the curve had fallen by then. */
  readonly givenBack: number;
  /** Above it, in units of the curve's noise. */
  readonly noises: number;
  /** What the curve had lost by then, as a share of its first value. */
  readonly learnt: number;
}

/**
 * The highest stretch of `points` calm values that all lie above the lowest calm value before them: what a curve
 * did on its way, whether or not it came back. A lone bad batch makes none, since each of the points counts.
 */
export function excursion(curve: Curve, points: number): Excursion {
  const { calm, noise } = curve;
  let low = calm[0] ?? 0;
  let highest = { height: 0, low };
  for (let i = 1; i + points <= calm.length; i++) {
    low = Math.min(low, calm[i - 1]!);
    let least = Infinity;
    for (let k = i; k < i + points; k++) least = Math.min(least, calm[k]!);
    const height = least - low;
    if (height > highest.height) highest = { height, low };
  }
  const { height } = highest;
  return {
    share: height / (Math.abs(highest.low) || Number.MIN_VALUE),
    givenBack: height / Math.max(curve.first - highest.low, Number.MIN_VALUE),
    noises: inNoises(height, noise),
    learnt: (curve.first - highest.low) / (Math.abs(curve.first) || 1),
  };
}
