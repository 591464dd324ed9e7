import type { Measure } from "../comparison.ts";
import type { Diagnosis, SeriesSummary } from "../diagnosis.ts";
import type { History } from "../history.ts";

/** A run and what was found in it. */
export interface ComparedRun {
  /** What was recorded. */
  readonly history: History;
  /** What was found. */
  readonly diagnosis: Diagnosis;
}

/** The curve of a run that a measure speaks of, in short: the whole before its parts. */
export function measured(
  { diagnosis: { series } }: ComparedRun,
  { quantity, split }: Measure,
): SeriesSummary | undefined {
  const all = series.filter((s) =>
    s.quantity === quantity && s.split === split && s.best
  );
  return all.find(({ component }) => component === null) ?? all[0];
}

const SPLITS = ["validation", "test", "train", null];
const QUANTITIES = ["loss", "accuracy"];

/**
 * What most runs have in common: held-out before trained on, loss before accuracy before the rest.
 *
 * A run counts where it recorded the measure, finite or not: that a loss is NaN is no reason to judge by another.
 *
 * @returns `null` where no quantity is in two runs.
 */
export function commonMeasure(runs: readonly ComparedRun[]): Measure | null {
  const candidates = runs.flatMap(measuresOf)
    .toSorted((a, b) => rank(a) - rank(b));
  let [best, most]: [Measure | null, number] = [null, 1];
  for (const measure of distinct(candidates)) {
    const count = runs.filter((run) => recorded(run, measure)).length;
    if (count > most && runs.some((run) => measured(run, measure))) {
      [best, most] = [measure, count];
    }
  }
  return best;
}

/** Whether a run ended in a loss that is no number, or is sick with one: whatever it reached, it cannot be best. */
export function brokeDown({ history, diagnosis }: ComparedRun): boolean {
  const { health, headline } = diagnosis.verdict;
  return health === "sick" && headline === "non-finite-loss" ||
    history.series.some(({ quantity, values }) =>
      quantity === "loss" && values.length > 0 &&
      !Number.isFinite(values.at(-1))
    );
}

/** Whether a run has the measure at all, finite or not. */
export function recorded({ history }: ComparedRun, measure: Measure): boolean {
  return history.series.some(({ quantity, split, values }) =>
    quantity === measure.quantity && split === measure.split &&
    values.length > 0
  );
}

function measuresOf({ history }: ComparedRun): Measure[] {
  return history.series.flatMap(({ quantity, split, better }) =>
    better ? [{ quantity, split, better }] : []
  );
}

function rank({ quantity, split }: Measure): number {
  const place = QUANTITIES.indexOf(quantity);
  return SPLITS.indexOf(split) * 10 +
    (place < 0 ? QUANTITIES.length : place);
}

function distinct(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((m) => [JSON.stringify(m), m])).values()];
}
