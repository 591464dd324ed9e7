import type { SeriesSummary } from "../diagnosis.ts";

/** What a reader looks for first; a part of a loss or a measure comes after the wholes. */
const LEADING = [
  "loss",
  "accuracy",
  "reward",
  "measure",
  "learning_rate",
  "grad_norm",
];

/** The place of a series that is none of these. */
const OTHER = 2 * LEADING.length;

/** Where a series stands in a report, by what it is: losses, accuracies, rewards, other measures, rates; the rest. */
function place({ quantity, component, best }: SeriesSummary): number {
  const at = LEADING.indexOf(
    LEADING.includes(quantity) ? quantity : best !== null ? "measure" : "",
  );
  if (at < 0) return OTHER;
  // Every reward is one of a whole: `ep_rew_mean`.
  return component === null || quantity === "reward" ? at : at + LEADING.length;
}

/** Whether a series tells how the run did or was steered, rather than what it counted or timed. */
export function isMain(series: SeriesSummary): boolean {
  return place(series) < OTHER;
}

/** The series of a run, the main ones first; within a role as the log has them. */
export function byRole<T extends SeriesSummary>(series: readonly T[]): T[] {
  return series.toSorted((a, b) => place(a) - place(b));
}
