/** Sums of squares left over by the best never-rising fit to each beginning of a curve. */
export interface FallingFit {
  /** `errors[i]`: what is left over for points 0 … i. */
  readonly errors: Float64Array;
  /** `ends[i]`: where the fit to points 0 … i ends. */
  readonly ends: Float64Array;
  /** The fit to all points, worked out anew when it is asked for: few ask. */
  readonly fit: Float64Array;
}

/**
 * Isotonic regression by pooling adjacent violators, kept for every prefix (Stout 2008, Unimodal
 * regression via prefix isotonic regression). One pass.
 */
export function falling(y: Float64Array): FallingFit {
  const errors = new Float64Array(y.length);
  const ends = new Float64Array(y.length);
  pool(y, (i, error, end) => {
    errors[i] = error;
    ends[i] = end;
  });
  return fitted(y, errors, ends);
}

// By itself, so that what is handed back holds on to nothing that only the fit needs.
function fitted(
  y: Float64Array,
  errors: Float64Array,
  ends: Float64Array,
): FallingFit {
  return {
    errors,
    ends,
    get fit() {
      return unfold(pool(y, () => {}), y.length);
    },
  };
}

/** Stretches that have one mean, each lower than the one before it. */
interface Pool {
  readonly mean: Float64Array;
  readonly size: Uint32Array;
  readonly blocks: number;
}

/** Pools points that rise; `tell` hears after each what is left over so far, and where the fit ends. */
function pool(
  y: Float64Array,
  tell: (i: number, error: number, end: number) => void,
): Pool {
  const n = y.length;
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
    tell(i, error, mean[blocks - 1]!);
  }
  return { mean, size, blocks };
}

function unfold({ mean, size, blocks }: Pool, n: number): Float64Array {
  const fit = new Float64Array(n);
  for (let block = 0, i = 0; block < blocks; block++) {
    fit.fill(mean[block]!, i, i += size[block]!);
  }
  return fit;
}
