/** Sums of squares left over by the best never-rising fit to each beginning of a curve. */
export interface FallingFit {
  /** `errors[i]`: what is left over for points 0 … i. */
  readonly errors: Float64Array;
  /** `ends[i]`: where the fit to points 0 … i ends. */
  readonly ends: Float64Array;
  /** The fit to all points, worked out when it is asked for. */
  readonly fit: Float64Array;
}

/**
 * Isotonic regression by pooling adjacent violators, kept for every prefix (Stout 2008, Unimodal
 * regression via prefix isotonic regression). One pass.
 */
export function falling(y: Float64Array): FallingFit {
  const n = y.length;
  const errors = new Float64Array(n);
  const ends = new Float64Array(n);
  const mean = new Float64Array(n);
  const size = new Uint32Array(n);
  let blocks = 0;
  let error = 0;
  for (let i = 0; i < n; i++) {
    mean[blocks] = y[i]!;
    size[blocks] = 1;
    while (blocks > 0 && mean[blocks]! > mean[blocks - 1]!) {
      const a = size[blocks - 1]!;
      const b = size[blocks]!;
      const apart = mean[blocks]! - mean[blocks - 1]!;
      error += apart * apart * a * b / (a + b);
      mean[blocks - 1]! += apart * b / (a + b);
      size[blocks - 1]! += b;
      blocks--;
    }
    blocks++;
    errors[i] = error;
    ends[i] = mean[blocks - 1]!;
  }
  return {
    errors,
    ends,
    get fit() {
      return unfold(mean, size, blocks, n);
    },
  };
}

function unfold(
  mean: Float64Array,
  size: Uint32Array,
  blocks: number,
  n: number,
): Float64Array {
  const fit = new Float64Array(n);
  for (let block = 0, i = 0; block < blocks; block++) {
    fit.fill(mean[block]!, i, i += size[block]!);
  }
  return fit;
}
