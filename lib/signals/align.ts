import type { Curve } from "./curve.ts";

/** Two curves at the same steps. */
export interface Aligned {
  readonly x: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/**
 * Brings two curves to the steps of the sparser one. The denser one is averaged over the points
 * since the sparser one's last step, as a training loss between two evaluations is; curves logged
 * at the same steps stay as they are.
 */
export function align(a: Curve, b: Curve): Aligned {
  if (a.n < b.n) {
    const { x, a: sparse, b: dense } = align(b, a);
    return { x, a: dense, b: sparse };
  }
  const same = a.x === b.x ||
    a.n === b.n && a.x.every((step, i) => step === b.x[i]);
  if (same) {
    return { x: b.x, a: a.y, b: b.y };
  }
  const x = new Float64Array(b.n);
  const left = new Float64Array(b.n);
  const right = new Float64Array(b.n);
  let n = 0;
  let i = 0;
  for (let j = 0; j < b.n; j++) {
    let sum = 0;
    let count = 0;
    for (; i < a.n && a.x[i]! <= b.x[j]!; i++) {
      sum += a.y[i]!;
      count++;
    }
    if (count === 0) continue;
    x[n] = b.x[j]!;
    left[n] = sum / count;
    right[n++] = b.y[j]!;
  }
  return {
    x: x.subarray(0, n),
    a: left.subarray(0, n),
    b: right.subarray(0, n),
  };
}
