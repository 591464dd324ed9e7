import type { Evidence, Remedy } from "../diagnosis.ts";
import type { RuleId } from "../rules/mod.ts";
import type { Reason } from "./_reasons.ts";
import type { Run } from "../run.ts";

/** The finding that a cause is asked to explain. */
export interface Finding {
  readonly rule: RuleId;
  readonly evidence: Evidence;
  /** Everything else that fired in this run. */
  readonly others: ReadonlyMap<string, Evidence>;
}

/**
 * A cause: what it explains, how likely before looking, and what in a run speaks for it. The log-odds are
 * those an expert would give; where labelled runs of two makers asked for the same correction
 * (`tests/bench/weights.ts`) they follow it by half: the priors of leakage, labels-wrong, nan-in-input and
 * dead-relu, and the weights of batch-norm-in-model, library-loss, recurrent-model, no-gradient-clipping,
 * deep-model, batch-of-few, few-updates, output-and-loss-disagree, no-known-regularization,
 * dropout-in-training and shallow-model.
 */
export interface Cause<Id extends string = string> {
  readonly id: Id;
  /** Rows of the knowledge table. */
  readonly rows: readonly string[];
  /** Rules it can explain, each with its log-odds against "something else" before looking at the run. */
  readonly explains: { readonly [R in RuleId]?: number };
  /** What in this run speaks for or against it. */
  weigh(run: Run, finding: Finding): readonly Reason[];
  /** What to do about it, first things first. */
  remedies(run: Run, finding: Finding): readonly Remedy[];
}

/** Lets TypeScript keep the literal id. */
export function defineCause<const Id extends string>(
  cause: Cause<Id>,
): Cause<Id> {
  return cause;
}
