import type { Evidence, Mark, Severity } from "../diagnosis.ts";
import type { Curve } from "../signals/curve.ts";
import type { Run } from "../run.ts";

/** A curve a rule may ask for. `heldout` is validation, or test where that is the only held-out split. */
export type Metric =
  | "train.loss"
  | "heldout.loss"
  | "train.accuracy"
  | "heldout.accuracy"
  | "any.loss"
  | "any.accuracy"
  | "any.series"
  | "learning-rate"
  | "gradient-norm";

/** Why a rule looked and cannot tell. The words are in the messages. */
export type Doubt =
  | "too-few-points"
  | "no-scale"
  | "hardly-fallen"
  | "heldout-risen"
  | "wide-gap"
  | "best-lost"
  | "left-path"
  | "end-leaps"
  | "unsteady-quality"
  | "solved-at-once"
  | "not-finite"
  | "no-learning-rate"
  | "no-components"
  | "whole-and-parts"
  | "hidden-by-another"
  | "moving-target"
  | "unknown-units"
  | "late-start"
  | "single-batches"
  | "within-noise"
  | "unlikely-values";

/** What a rule concludes about one run. */
export type Conclusion<E extends Evidence = Evidence> =
  | {
    readonly kind: "fires";
    readonly evidence: E;
    /** How sure, 0 … 1. */
    readonly confidence: number;
    /** Where this run's case is milder or graver than the rule's own severity. */
    readonly severity?: Severity;
    readonly marks?: readonly Mark[];
  }
  | { readonly kind: "quiet"; readonly evidence: E }
  | { readonly kind: "unsure"; readonly because: Doubt };

/** A threshold and where it comes from. */
export type Threshold = readonly [value: number, source: string];

/** A rule that fired. */
export interface Found {
  readonly severity: Severity;
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** What a rule is given beside the curves it needs. */
export interface Scene {
  /** The whole run. */
  readonly run: Run;
  /** What fired before this rule in the catalogue's order, with the severity it has here. */
  readonly found: ReadonlyMap<string, Found>;
}

/** A rule: data about itself and one pure function. */
export interface Rule<
  Id extends string = string,
  Needs extends Record<string, Metric> = Record<string, Metric>,
  Limits extends Record<string, Threshold> = Record<string, Threshold>,
  E extends Evidence = Evidence,
> {
  readonly id: Id;
  /** Rows of the knowledge table it carries: `K7`, `X3`. */
  readonly rows: readonly string[];
  readonly category:
    | "progress"
    | "generalisation"
    | "optimisation"
    | "numerics"
    | "logging";
  readonly severity: Severity;
  /** What a case may be instead, where it is milder or graver. */
  readonly also?: readonly Severity[];
  /** Trial rules run only when asked for by name. */
  readonly status: "trial" | "stable";
  /** It reads a loss as a distance from a fixed goal: no answer where the goal moves (GAN, RL). */
  readonly fixedGoal?: true;
  /** Curves without which it cannot look: the engine answers `absent` for it. */
  readonly needs: Needs;
  readonly thresholds: Limits;
  /** Where the method comes from. */
  readonly sources: readonly string[];
  detect(
    curves: { readonly [Name in keyof Needs]: Curve },
    limits: { readonly [Name in keyof Limits]: number },
    scene: Scene,
  ): Conclusion<E>;
}

/** Lets TypeScript infer the type parameters of a rule from its body. */
export function defineRule<
  const Id extends string,
  const Needs extends Record<string, Metric>,
  const Limits extends Record<string, Threshold>,
  E extends Evidence,
>(rule: Rule<Id, Needs, Limits, E>): Rule<Id, Needs, Limits, E> {
  return rule;
}

/** How bad a finding of a rule may be: what it mostly is first. */
export function severitiesOf(
  { severity, also = [] }: Pick<Rule, "severity" | "also">,
): readonly Severity[] {
  return [severity, ...also];
}

/** The rule fires. */
export function fires<E extends Evidence>(
  evidence: E,
  about: {
    confidence: number;
    severity?: Severity;
    marks?: readonly Mark[];
  },
): Conclusion<E> {
  return { kind: "fires", evidence, ...about };
}

/** The rule looked and all is well; the same evidence says how near it was. */
export function quiet<E extends Evidence>(evidence: E): Conclusion<E> {
  return { kind: "quiet", evidence };
}

/** The rule looked and cannot tell. */
export function unsure(because: Doubt): Conclusion<never> {
  return { kind: "unsure", because };
}
