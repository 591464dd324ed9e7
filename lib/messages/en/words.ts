import type { Texts } from "../_texts.ts";

/** Why a rule cannot tell. */
export const doubts: Texts["doubts"] = {
  "too-few-points": "too few points",
  "no-scale": "the values lie at or below zero, so ratios mean nothing",
  "hardly-fallen": "the loss ends hardly lower than it began, or higher",
  "heldout-risen": "held-out loss ends above its first value",
  "wide-gap": "most of what was learnt does not carry over to held-out data",
  "best-lost": "it ends well short of its best",
  "left-path":
    "on its way the loss left its path for several points, far above what it had reached",
  "end-leaps":
    "the last points leap far above the rest, and nothing shows whether it comes back",
  "unsteady-quality":
    "held-out accuracy jumps so far from one evaluation to the next that nothing says where it ends",
  "solved-at-once":
    "held-out answers are perfect from the first evaluation on: a very easy task, or the sets share examples",
  "not-finite": "the values are not all finite",
  "no-learning-rate": "no learning rate is logged, and no schedule named",
  "no-components": "the loss has no separate terms in this log",
  "whole-and-parts": "one loss is logged as a whole, the other in parts only",
  "moving-target":
    "what an agent or an adversary is measured by changes while it learns",
  "unknown-units": "nothing says how low a loss in these units may be",
  "late-start": "the run goes on from another; how it began is not in this log",
  "single-batches":
    "without evaluations, the points may be losses of single batches",
  "within-noise": "what changed does not stand clear of its own noise",
  "unlikely-values": "the values are not what their name says",
  "hidden-by-another": "another finding hides it",
};

/** What is not in the log. */
export const missing: Texts["missing"] = {
  "train.loss": "no training loss in this log",
  "heldout.loss": "no validation or test loss in this log",
  "train.accuracy": "no training accuracy in this log",
  "heldout.accuracy": "no validation or test accuracy in this log",
  "any.loss": "no loss in this log",
  "any.accuracy": "no accuracy in this log",
  "any.series": "no curve in this log",
  "learning-rate": "no learning rate in this log",
  "gradient-norm": "no gradient norm in this log",
};

/** What to log next time. */
export const toLog: Texts["toLog"] = {
  "train.loss": "training loss",
  "heldout.loss": "validation loss",
  "train.accuracy": "training accuracy",
  "heldout.accuracy": "validation accuracy",
  "any.loss": "a loss",
  "any.accuracy": "accuracy",
  "any.series": "a loss at every step or epoch",
  "learning-rate": "the learning rate",
  "gradient-norm": "the gradient norm",
};

/** Phrases beside the marks of a chart. */
export const marks: Texts["marks"] = {
  lowest: ({ from }, say) => `best here, ${say.at(from)}`,
  "turning-point": ({ from, to = from }, say) =>
    `turns here, ${say.range(from, to)}`,
  rising: ({ from }, say) => `rises from ${say.at(from)}`,
  flat: ({ from }, say) => `flat from ${say.at(from)}`,
  falling: () => "still falling",
  oscillating: () => "swings",
  spike: ({ from }, say) => `spike, ${say.at(from)}`,
  "non-finite": ({ from }, say) => `first NaN or infinity, ${say.at(from)}`,
  "learning-rate-change": ({ before, after }, say) =>
    before === undefined || after === undefined
      ? "learning rate changes"
      : `learning rate ${say.numbers(before, after).join(" → ")}`,
  resumed: () => "resumed",
  diverges: ({ from }, say) => `leaves its trend, ${say.at(from)}`,
};

/** The verdict in a word. */
export const health: Texts["health"] = {
  healthy: "healthy",
  watch: "worth a look",
  sick: "needs action",
  unknown: "cannot tell",
};

/** How bad a finding is. */
export const severity: Texts["severity"] = {
  error: "error",
  warning: "warning",
  note: "note",
};
