import { regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Dropout, augmentation or a penalty weighs on the training loss and not on the held-out one. */
export const regularizationInTrainingOnly = defineCause({
  id: "regularization-in-training-only",
  rows: ["K8"],
  explains: {
    "validation-below-training": 0,
    "training-loss-rising": -1.2,
    "both-rising": -1,
    "learning-bottleneck": -2.5,
    "accuracy-stuck": -2.5,
  },
  weigh(run, finding) {
    const { dropout, augmentation, labelSmoothing, known } = regularization(
      run,
    );
    const stuck = finding.rule === "learning-bottleneck" ||
      finding.rule === "accuracy-stuck";
    const below = finding.rule === "validation-below-training";
    const rising = !below && !stuck;
    // What is held back in training only shows in held-out data that is ahead.
    const ahead = stuck && finding.others.has("validation-below-training");
    const after = /eval/.test(run.word("train_metrics"));
    return [
      ...when(
        dropout > 0,
        "dropout-in-training",
        below || ahead ? 0.7 + 2 * Math.min(dropout, 1 - dropout) : 0,
        { dropout },
      ),
      ...when(
        augmentation,
        "augmentation-in-training",
        rising ? 5 : ahead ? 3.5 : below ? 2.5 : 0,
        {},
      ),
      ...when(
        labelSmoothing > 0 && (!stuck || ahead),
        "label-smoothing-in-training",
        4,
        { label_smoothing: labelSmoothing },
      ),
      ...when(
        known && dropout === 0 && !augmentation && labelSmoothing === 0,
        "no-known-regularization",
        -2.5,
        {},
      ),
      ...when(
        after && !augmentation && !rising,
        "train-metric-is-measured-after",
        -2.5,
        {},
      ),
      ...when(
        below && Number(finding.evidence.removedByShift) < 0.5,
        "shift-leaves-gap",
        0.5,
        { removedByShift: Number(finding.evidence.removedByShift) },
      ),
    ];
  },
  remedies: (_run, { rule }) => [
    {
      id: rule === "validation-below-training"
        ? "fix-logging"
        : "relax-regularization",
    },
  ],
});
