import { asShares } from "./as_shares.ts";

/** So many different values lie on the steps of a smaller set by chance in one run of two thousand. */
const DIFFERENT = 6;
/** The steps of larger sets are too fine to see: every value lies near one. */
const LARGEST = 500;
/** Values that are rounded lie on the steps of a set with more examples than this share of their own steps. */
const DISTINCT = 0.1;
/** How far from a whole number of examples a share may lie: logs round. */
const OFF = 0.05;

/**
 * How many examples an accuracy was counted on, where its values give that away: of n examples all
 * shares are whole multiples of 1/n. `undefined` where they have no such step in common.
 */
export function countedOn(accuracy: Float64Array): number | undefined {
  const different = new Set<number>();
  for (const share of asShares(accuracy)) {
    different.add(share);
    // More values than steps: a million need not be told apart to know that.
    if (different.size > LARGEST + 1) return undefined;
  }
  const values = [...different];
  if (values.length < DIFFERENT) return undefined;
  const largest = Math.min(LARGEST, DISTINCT * 10 ** decimalsOf(values));
  for (let size = values.length - 1; size <= largest; size++) {
    const whole = values.every((v) =>
      Math.abs(v * size - Math.round(v * size)) <= OFF
    );
    if (whole) return size;
  }
}

/** How many decimals the values are written with. */
function decimalsOf(values: readonly number[]): number {
  for (let digits = 0; digits < 6; digits++) {
    const steps = 10 ** digits;
    if (
      values.every((v) => Math.abs(v * steps - Math.round(v * steps)) < 1e-7)
    ) {
      return digits;
    }
  }
  return 6;
}
