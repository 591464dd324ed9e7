import { regularization } from "./_clues.ts";
import { learningRate } from "./_rates.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import type { Run } from "../run.ts";
import { relaxed } from "./_settings.ts";

/**
 * The share of each weight that AdamW takes off at every step: its decay does not pass through the
 * gradient (Loshchilov & Hutter 2019), so that rate and decay multiply. A hundredth is a lot.
 */
function shrinkage(run: Run): number | undefined {
  const rate = learningRate(run);
  const decay = run.number("weight_decay");
  if (!/adamw|lamb|lion/.test(run.word("optimizer"))) return undefined;
  return rate === undefined || decay === undefined ? undefined : rate * decay;
}

/** Regularisation is so strong that the model cannot fit. */
export const overRegularized = defineCause({
  id: "over-regularized",
  rows: ["K8"],
  explains: {
    "validation-below-training": -1,
    "learning-bottleneck": -1,
    "accuracy-stuck": -2.5,
    "fast-plateau": -2,
  },
  weigh(run) {
    const { dropout, weightDecay, augmentation, known } = regularization(run);
    const shrink = shrinkage(run);
    return [
      ...when(
        known && dropout === 0 && weightDecay === 0 && !augmentation,
        "nothing-regularizes",
        -3,
        {},
      ),
      ...when(
        shrink !== undefined && shrink >= 0.01 && weightDecay < 0.1,
        "decay-times-rate",
        5,
        { weight_decay: weightDecay, learning_rate: learningRate(run) ?? 0 },
      ),
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
