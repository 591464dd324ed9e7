import type { Remedy } from "../diagnosis.ts";
import type { RuleId } from "../rules/mod.ts";
import type { Run } from "../run.ts";

/** A network that memorises one batch is wired rightly, and its data or its steps are at fault. */
const ONE_BATCH: ReadonlySet<RuleId> = new Set([
  "accuracy-stuck",
  "learning-bottleneck",
  "training-loss-rising",
  "both-rising",
]);

/** What gradients did before tells steps that were too large from values that broke. */
const GRADIENTS: ReadonlySet<RuleId> = new Set([
  ...ONE_BATCH,
  "non-finite-loss",
  "divergence",
  "loss-spike",
]);

/** What would tell the causes of a finding apart, where neither curve nor settings can. */
export function measurements(run: Run, rule: RuleId): Remedy[] {
  const logged = run.any("grad_norm") !== undefined;
  return [
    ...ONE_BATCH.has(rule) ? [{ id: "overfit-one-batch" }] : [],
    ...GRADIENTS.has(rule) && !logged ? [{ id: "measure-gradients" }] : [],
  ];
}
