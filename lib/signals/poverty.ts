import type { Curve } from "./curve.ts";

/**
 * How much of the untrained loss is still there at the end, 1 being all of it. The untrained loss is
 * chance (ln k) where the number of classes is known, but never more than the curve's own start.
 */
export function poverty(curve: Curve, chance?: number): number {
  const untrained = chance === undefined
    ? curve.first
    : Math.min(chance, Math.max(curve.first, curve.end));
  return untrained > 0 ? curve.end / untrained : 0;
}
