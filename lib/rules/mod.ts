/**
 * Every rule, in the order in which they are asked: later ones may see what earlier ones found.
 *
 * @module
 */
import { accuracyStuck } from "./accuracy_stuck.ts";
import { bestCheckpoint } from "./best_checkpoint.ts";
import { bothRising } from "./both_rising.ts";
import { classImbalance } from "./class_imbalance.ts";
import { componentDominates } from "./component_dominates.ts";
import { constantMetric } from "./constant_metric.ts";
import { divergence } from "./divergence.ts";
import { evaluationTooNoisy } from "./evaluation_too_noisy.ts";
import { fastPlateau } from "./fast_plateau.ts";
import { generalizationGap } from "./generalization_gap.ts";
import { gradientExplosion } from "./gradient_explosion.ts";
import { healthy } from "./healthy.ts";
import { labelNoiseMemorised } from "./label_noise_memorised.ts";
import { lateImprovement } from "./late_improvement.ts";
import { learningBottleneck } from "./learning_bottleneck.ts";
import { learningRateSchedule } from "./learning_rate_schedule.ts";
import { lossSpike } from "./loss_spike.ts";
import { negativeLoss } from "./negative_loss.ts";
import { nonFiniteLoss } from "./non_finite_loss.ts";
import { overconfidence } from "./overconfidence.ts";
import { overfitting } from "./overfitting.ts";
import { resumedRun } from "./resumed_run.ts";
import { slowConvergence } from "./slow_convergence.ts";
import { stillLearning } from "./still_learning.ts";
import { suspiciouslyGood } from "./suspiciously_good.ts";
import { tooShort } from "./too_short.ts";
import { trainingFlatValidationFalling } from "./training_flat_validation_falling.ts";
import { trainingLossRising } from "./training_loss_rising.ts";
import { trainingOscillation } from "./training_oscillation.ts";
import { validationBelowTraining } from "./validation_below_training.ts";
import { validationOscillation } from "./validation_oscillation.ts";
import { vanishingGradient } from "./vanishing_gradient.ts";

export type { Doubt, Found, Metric, Rule, Threshold } from "./_rule.ts";
export { severitiesOf } from "./_rule.ts";

/** All rules. */
export const rules = [
  tooShort,
  nonFiniteLoss,
  constantMetric,
  learningRateSchedule,
  resumedRun,
  divergence,
  trainingLossRising,
  bothRising,
  negativeLoss,
  gradientExplosion,
  vanishingGradient,
  accuracyStuck,
  classImbalance,
  stillLearning,
  slowConvergence,
  learningBottleneck,
  trainingFlatValidationFalling,
  suspiciouslyGood,
  overfitting,
  labelNoiseMemorised,
  overconfidence,
  generalizationGap,
  lossSpike,
  trainingOscillation,
  validationOscillation,
  evaluationTooNoisy,
  componentDominates,
  fastPlateau,
  lateImprovement,
  validationBelowTraining,
  bestCheckpoint,
  healthy,
] as const;

/** The id of any rule. */
export type RuleId = (typeof rules)[number]["id"];

type RuleOf<Id extends RuleId> = Extract<(typeof rules)[number], { id: Id }>;

/** What the rule `Id` shows when it fires. */
export type EvidenceOf<Id extends RuleId> = Extract<
  ReturnType<RuleOf<Id>["detect"]>,
  { kind: "fires" }
>["evidence"];
