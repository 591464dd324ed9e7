import { median } from "./median.ts";

/** A normal sample's standard deviation is 1.4826 times its median absolute deviation. */
const NORMAL = 1.4826;

/**
 * Standard deviation of the point-to-point noise, whatever the trend: the median size of the
 * second differences (Gasser, Sroka & Jennen-Steinmetz 1986, with a median against outliers).
 * A few spikes leave it where it was. 0 for fewer than three points.
 */
export function noise(y: Float64Array): number {
  if (y.length < 3) return 0;
  const bends = new Float64Array(y.length - 2);
  for (let i = 0; i < bends.length; i++) {
    bends[i] = Math.abs(y[i]! - 2 * y[i + 1]! + y[i + 2]!) / Math.sqrt(6);
  }
  return NORMAL * median(bends);
}
