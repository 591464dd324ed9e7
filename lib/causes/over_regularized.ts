import { regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { relaxed } from "./_settings.ts";

/** Regularisation is so strong that the model cannot fit. */
export const overRegularized = defineCause({
  id: "over-regularized",
  rows: ["K8"],
  explains: {
    "validation-below-training": -1,
    "learning-bottleneck": -1,
    "accuracy-stuck": -2.5,
  },
  weigh(run) {
    const { dropout, weightDecay } = regularization(run);
    return [
      ...when(dropout >= 0.7, "strong-dropout", 4, { dropout }),
      ...when(dropout >= 0.5 && dropout < 0.7, "strong-dropout", 0.3, {
        dropout,
      }),
      ...when(weightDecay >= 0.1, "strong-weight-decay", 5, {
        weight_decay: weightDecay,
      }),
      ...when(
        weightDecay >= 0.03 && weightDecay < 0.1,
        "strong-weight-decay",
        1,
        { weight_decay: weightDecay },
      ),
    ];
  },
  remedies: (run) => relaxed(run),
});
