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
  },
  weigh(run, finding) {
    const { dropout, augmentation, labelSmoothing, known } = regularization(
      run,
    );
    const rising = finding.rule !== "validation-below-training";
    const after = /eval/.test(run.word("train_metrics"));
    return [
      ...when(
        dropout > 0,
        "dropout-in-training",
        rising ? 0 : 0.7 + 2 * Math.min(dropout, 1 - dropout),
        { dropout },
      ),
      ...when(augmentation, "augmentation-in-training", rising ? 5 : 2.5, {}),
      ...when(labelSmoothing > 0, "label-smoothing-in-training", 4, {
        label_smoothing: labelSmoothing,
      }),
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
        !rising && Number(finding.evidence.removedByShift) < 0.5,
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
