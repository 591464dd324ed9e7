import { median } from "./median.ts";

/** A curve in at most `most` points: the medians of equal stretches; a shorter one as it is. */
export function blockMedians(y: Float64Array, most: number): Float64Array {
  if (y.length <= most) return y;
  return Float64Array.from(
    { length: most },
    (_, i) =>
      median(y.subarray(
        Math.floor(i * y.length / most),
        Math.floor((i + 1) * y.length / most),
      )),
  );
}
