/**
 * Every cause. Adding one is adding a file and a line here.
 *
 * @module
 */
import { badExamples } from "./bad_examples.ts";
import { badInitialization } from "./bad_initialization.ts";
import { batchNormStatistics } from "./batch_norm_statistics.ts";
import { batchTooLarge } from "./batch_too_large.ts";
import { batchTooSmall } from "./batch_too_small.ts";
import { classImbalance } from "./class_imbalance.ts";
import { componentWeight } from "./component_weight.ts";
import { dataNotShuffled } from "./data_not_shuffled.ts";
import { dataTooRandom } from "./data_too_random.ts";
import { datasetSplit } from "./dataset_split.ts";
import { deadRelu } from "./dead_relu.ts";
import { evaluationLag } from "./evaluation_lag.ts";
import { explodingGradient } from "./exploding_gradient.ts";
import { halfEpochLag } from "./half_epoch_lag.ts";
import { hardwareOrNumericOverflow } from "./hardware_or_numeric_overflow.ts";
import { hiddenUnits } from "./hidden_units.ts";
import { inputsNotInspected } from "./inputs_not_inspected.ts";
import { inputsNotNormalized } from "./inputs_not_normalized.ts";
import { labelsOutOfRange } from "./labels_out_of_range.ts";
import { labelsWrong } from "./labels_wrong.ts";
import { leakage } from "./leakage.ts";
import { learningRateTooHigh } from "./learning_rate_too_high.ts";
import { learningRateTooLow } from "./learning_rate_too_low.ts";
import { loggingError } from "./logging_error.ts";
import { modelTooDeep } from "./model_too_deep.ts";
import { modelTooLarge } from "./model_too_large.ts";
import { modelTooSmall } from "./model_too_small.ts";
import { nanInInput } from "./nan_in_input.ts";
import { networkStructure } from "./network_structure.ts";
import { noGradientClipping } from "./no_gradient_clipping.ts";
import { noMomentum } from "./no_momentum.ts";
import { noPreprocessing } from "./no_preprocessing.ts";
import { numericalErrorInLoss } from "./numerical_error_in_loss.ts";
import { optimizerNotStepping } from "./optimizer_not_stepping.ts";
import { overRegularized } from "./over_regularized.ts";
import { recurrentWithoutClipping } from "./recurrent_without_clipping.ts";
import { regularizationInTrainingOnly } from "./regularization_in_training_only.ts";
import { samplesTooLarge } from "./samples_too_large.ts";
import { saturatingActivation } from "./saturating_activation.ts";
import { scheduleMisconfigured } from "./schedule_misconfigured.ts";
import { stoppedTooEarly } from "./stopped_too_early.ts";
import { tooLittleRegularization } from "./too_little_regularization.ts";
import { trainValidationMismatch } from "./train_validation_mismatch.ts";
import { trainedTooLong } from "./trained_too_long.ts";
import { trainingSetTooSmall } from "./training_set_too_small.ts";
import { updateDirection } from "./update_direction.ts";
import { validationEasier } from "./validation_easier.ts";
import { validationLabelsWrong } from "./validation_labels_wrong.ts";
import { validationSetTooSmall } from "./validation_set_too_small.ts";
import { vanishingGradient } from "./vanishing_gradient.ts";
import { wrongLossFunction } from "./wrong_loss_function.ts";
import { wrongOptimizer } from "./wrong_optimizer.ts";
import { wrongOutputActivation } from "./wrong_output_activation.ts";

export type { ReasonFacts, ReasonId } from "./_reasons.ts";
export { measurements } from "./_measurements.ts";
export { REMEDY_IDS, type RemedyId } from "./_remedies.ts";

export type { Cause, Finding } from "./_cause.ts";
export type { Reason } from "./_reasons.ts";

/** All causes. */
export const causes = [
  badExamples,
  badInitialization,
  batchNormStatistics,
  batchTooLarge,
  batchTooSmall,
  classImbalance,
  componentWeight,
  dataNotShuffled,
  dataTooRandom,
  datasetSplit,
  deadRelu,
  evaluationLag,
  explodingGradient,
  halfEpochLag,
  hardwareOrNumericOverflow,
  hiddenUnits,
  inputsNotInspected,
  inputsNotNormalized,
  labelsOutOfRange,
  labelsWrong,
  leakage,
  learningRateTooHigh,
  learningRateTooLow,
  loggingError,
  modelTooDeep,
  modelTooLarge,
  modelTooSmall,
  nanInInput,
  networkStructure,
  noGradientClipping,
  noMomentum,
  noPreprocessing,
  numericalErrorInLoss,
  optimizerNotStepping,
  overRegularized,
  recurrentWithoutClipping,
  regularizationInTrainingOnly,
  samplesTooLarge,
  saturatingActivation,
  scheduleMisconfigured,
  stoppedTooEarly,
  tooLittleRegularization,
  trainValidationMismatch,
  trainedTooLong,
  trainingSetTooSmall,
  updateDirection,
  validationEasier,
  validationLabelsWrong,
  validationSetTooSmall,
  vanishingGradient,
  wrongLossFunction,
  wrongOptimizer,
  wrongOutputActivation,
] as const;

/** The id of any cause. */
export type CauseId = (typeof causes)[number]["id"];
