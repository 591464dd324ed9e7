import type { Curve } from "./curve.ts";
import { median } from "./median.ts";

/** So many of its usual strides before its first point, a curve has lost its beginning. */
const STRIDES = 3;

/**
 * Whether a curve's first step lies well after 0, measured by its usual stride: a run that goes on
 * from a checkpoint, of whose first losses nothing is known.
 */
export function beginsLate({ x, n }: Curve): boolean {
  if (n < 3) return false;
  const strides = x.subarray(1).map((step, i) => step - x[i]!);
  return x[0]! > STRIDES * median(strides);
}
