import type { Curve } from "./curve.ts";
import { median } from "./median.ts";

/**
 * Gradient norm of the first layer over that of the last: from a list of norms by layer at step 0,
 * or else from the beginning of the two curves.
 */
export function layerRatio(
  atStart: unknown,
  first: Curve | undefined,
  last: Curve | undefined,
): number | undefined {
  if (Array.isArray(atStart) && atStart.length >= 2) {
    const ratio = Number(atStart[0]) / Number(atStart.at(-1));
    return Number.isFinite(ratio) ? ratio : undefined;
  }
  if (!first || !last || first.n === 0 || last.n === 0) return undefined;
  const early = Math.max(1, Math.ceil(first.n / 10));
  return median(first.y.subarray(0, early)) /
    (median(last.y.subarray(0, early)) || Number.MIN_VALUE);
}
