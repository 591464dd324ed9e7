import type { Curve } from "./curve.ts";
import { inNoises } from "./in_noises.ts";
import { median } from "./median.ts";

/** What an accuracy made of its chance to grow. */
export interface Gained {
  /** Its levels at the beginning and at the end, as shares of 1. */
  readonly begin: number;
  readonly end: number;
  /** Share of its first errors that are gone at the end. */
  readonly share: number;
  /** The gain in units of its noise. */
  readonly noises: number;
}

/** Compares the first points of an accuracy (one to three) with its last tenth, by medians. */
export function gained({ shares: { y, noise }, n, tail }: Curve): Gained {
  const head = Math.max(1, Math.min(3, Math.round(n / 10)));
  const begin = median(y.subarray(0, head));
  const end = median(y.subarray(n - tail));
  return {
    begin,
    end,
    share: begin < 1 ? (end - begin) / (1 - begin) : 0,
    noises: inNoises(end - begin, noise),
  };
}
