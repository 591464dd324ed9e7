import { endLeap } from "../signals/end_leap.ts";
import type { Curve } from "../signals/curve.ts";

/** The last points stand far off a path that was calm until then; too few to tell whether they stay there. */
export function leaps(
  curve: Curve,
  limits: { readonly leapt: number; readonly leaptTimes: number },
): boolean {
  const { share, times } = endLeap(curve);
  return share >= limits.leapt && times >= limits.leaptTimes;
}
