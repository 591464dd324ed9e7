import type { Diagnosis, SeriesSummary } from "../diagnosis.ts";
import type { Texts } from "../messages/mod.ts";
import type { Metric } from "../rules/mod.ts";

/** What would have let rules look, each once, where it fits the run: an agent has no validation loss. */
export function toLog(
  { checks, series, context }: Diagnosis,
  { toLog, grammar }: Texts,
): string[] {
  const known: Readonly<Record<string, string | undefined>> = toLog;
  const absent = new Set(
    checks.flatMap(({ outcome, because = "" }) =>
      outcome === "absent" ? [because] : []
    ),
  );
  const moves = checks.some(({ because }) => because === "moving-target");
  const fits: Readonly<Record<string, boolean>> = {
    ...(moves ? NO_GOAL : {}),
    ...accuracies(series, context),
    // `norm`, as programs for language models print it.
    "gradient-norm": !series.some(({ name }) => /(?:^|\W)norm$/i.test(name)),
  } satisfies Partial<Record<Metric, boolean>>;
  const names = [...absent].flatMap((metric) =>
    fits[metric] === false ? [] : known[metric] ?? []
  );
  return moves && isAgent(series)
    ? [...names, grammar.curve(null, "reward")]
    : names;
}

/** What says nothing where the goal moves. */
const NO_GOAL: Partial<Record<Metric, boolean>> = {
  "train.loss": false,
  "heldout.loss": false,
  "any.loss": false,
};

/** Accuracy belongs to classifiers: the run counts classes, or has an accuracy on other data. */
function accuracies(
  series: readonly SeriesSummary[],
  { n_classes }: Diagnosis["context"],
): Partial<Record<Metric, boolean>> {
  const natural = n_classes !== undefined ||
    series.some(({ quantity }) => quantity === "accuracy");
  return {
    "any.accuracy": natural,
    "train.accuracy": natural,
    "heldout.accuracy": natural,
  };
}

/** An agent that logs no reward. */
function isAgent(series: readonly SeriesSummary[]): boolean {
  return series.some(({ component }) =>
    /\b(?:actor|critic|policy|value|q|pi|vf|td)\b/.test(
      (component ?? "").toLowerCase().replaceAll("_", " "),
    )
  ) && !series.some(({ quantity }) => quantity === "reward");
}
