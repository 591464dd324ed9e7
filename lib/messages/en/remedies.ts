import type { Remedy } from "../../diagnosis.ts";
import type { RemedyId } from "../../causes/mod.ts";
import type { Say } from "../_say.ts";
import type { RemedyText } from "../_texts.ts";

/** What to do. */
export const remedies: { readonly [Id in RemedyId]: RemedyText } = {
  "lower-learning-rate": (r, say) =>
    set(r, say) ??
      "Lower the learning rate by a factor of ten, and look at the first part of the curve again.",
  "raise-learning-rate": (r, say) =>
    set(r, say) ??
      "Raise the learning rate in factors of three until the loss becomes unsteady, then go back one step.",
  "change-batch-size": (r, say) =>
    set(r, say) ??
      "Change the batch size by a factor of four; scale the learning rate with it.",
  "clip-gradients": (r, say) =>
    r.to === undefined
      ? "Clip the gradient norm, at 1 to begin with, and log how often it acts."
      : `Clip the gradient norm at ${
        say.number(r.to)
      }, and log how often it acts.`,
  "normalize-inputs": () =>
    "Normalise the inputs to mean 0 and standard deviation 1 with the statistics of the training set, or put batch normalisation at the input.",
  "check-labels": () =>
    "Check the labels: smallest, largest, how many of each, and fifty examples by eye.",
  "check-split": () =>
    "Audit the split: duplicates across the sets, shares of the classes, groups and dates, and the preparation of each set.",
  "check-inputs-for-nan": () =>
    "Check every input and label for NaN, infinity and values far out of range, and rebuild the files that hold them.",
  "guard-loss": () =>
    "Guard the loss: clamp the arguments of logarithms and roots, add an epsilon to divisors, use the form that takes logits.",
  "lower-loss-weight": (r, say) =>
    set(r, say) ??
      "Lower the weight of the term that grows first, by a factor of ten.",
  "early-stopping": (r, say) =>
    r.step === undefined
      ? "Keep the checkpoint of the best held-out loss and stop early."
      : `Keep the checkpoint of ${say.at(r.step)} and stop early${
        r.to === undefined ? "" : `: a patience of ${say.number(r.to)} would do`
      }.`,
  "add-regularization": (r, say) =>
    set(r, say) ??
      "Regularise: weight decay, dropout or label smoothing, one at a time.",
  "relax-regularization": (r, say) =>
    set(r, say) ??
      "Relax the regularisation: less dropout, a lower weight decay, milder augmentation.",
  "add-data": (r, say) =>
    r.to === undefined || r.from === undefined
      ? "Collect more training data; twice as much is a step one can see."
      : `Collect more training data: ${say.number(r.from)} → ${
        say.number(r.to)
      } examples.`,
  augment: () =>
    "Augment the training data with changes that leave the label as it is.",
  "raise-capacity": (r, say) =>
    set(r, say) ??
      "Give the model more capacity: twice the width, or more layers.",
  "lower-capacity": (r, say) =>
    set(r, say) ??
      "Give the model less capacity: half the width, or fewer layers.",
  "change-initialization": () =>
    "Initialise the weights for the activation in use: He for ReLU, Glorot for tanh and sigmoid; output biases from the class shares.",
  "change-activation": (r) =>
    r.parameter === "output_activation"
      ? "Change the activation at the output to what the loss asks for: none before a loss that takes logits, none before a squared error."
      : "Change the activation: ReLU or GELU inside, and at the output what the loss asks for.",
  "change-loss": () =>
    "Use the loss that fits the task and the output: cross-entropy on logits for classes, a squared or absolute error for numbers.",
  "balance-classes": () =>
    "Weigh the classes or sample them evenly, and judge by the recall of each class instead of accuracy.",
  "change-optimizer": () =>
    "Change the optimiser: Adam at 0.001 is the usual first try, SGD with momentum 0.9 the second.",
  shuffle: () => "Shuffle the training data anew in every epoch.",
  "train-longer": (r, say) =>
    set(r, say) ??
      (r.step === undefined
        ? "Train longer: resume from the last checkpoint."
        : `Train longer: resume from ${say.at(r.step)}.`),
  "stop-earlier": (r, say) =>
    r.step === undefined
      ? "Stop earlier: what comes after the plateau costs time and gains nothing."
      : `Stop at ${
        say.at(r.step)
      }: what comes after costs time and gains nothing.`,
  "enlarge-validation-set": (r, say) =>
    set(r, say) ??
      "Enlarge the held-out set, or average over several evaluations; four times the examples halve the noise.",
  "measure-gradients": () =>
    "Log the gradient norm of the whole model and of its first and last layer.",
  "overfit-one-batch": () =>
    "Train on a single batch until its loss is near zero. If that fails there is a bug: look there first.",
  "lower-schedule-step": (r, say) =>
    r.step === undefined
      ? "Check the schedule and make its steps smaller."
      : `Check the schedule at ${say.at(r.step)} and make its step smaller.`,
  "fix-logging": () =>
    "Check what is logged and where: the value, the split, training or evaluation mode.",
  "resume-earlier-checkpoint": (r, say) =>
    r.step === undefined
      ? "Go back to a checkpoint before the break and resume with smaller steps."
      : `Go back to a checkpoint before ${
        say.at(r.step)
      } and resume with smaller steps.`,
  "raise-precision": () =>
    "Train in bfloat16 or in full precision: half precision overflows beyond 65,504. Then the log shows what the loss really is.",
};

/** `learning_rate 0.1 → 0.01.`, where the values are known. */
function set({ parameter, from, to }: Remedy, say: Say): string | undefined {
  if (parameter === undefined || to === undefined) return undefined;
  return from === undefined
    ? `Set ${parameter} to ${say.number(to)}.`
    : `${parameter} ${say.number(from)} → ${say.number(to)}.`;
}
