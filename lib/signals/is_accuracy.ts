import type { Curve } from "./curve.ts";

// A mean of float32 may end a little above one.
const MOST = 1.001;

/** Whether a curve can be an accuracy, in shares or per cent: a sum over batches, a count or a distance is none. */
export function isAccuracy({ shares: { y } }: Curve): boolean {
  return y.every((v) => v >= 0 && v <= MOST);
}
