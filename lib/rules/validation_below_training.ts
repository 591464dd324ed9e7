import { halfEpochEarlier } from "../signals/half_epoch_earlier.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";
import { median } from "../signals/median.ts";

/** Held-out loss lies below training loss. */
export const validationBelowTraining = defineRule({
  id: "validation-below-training",
  rows: ["K8"],
  category: "generalisation",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minShare: [
      0.6,
      "dev sets: share of the evaluations at which it lies below",
    ],
    minGap: [0.03, "dev sets: median gap as a share of training loss"],
  },
  sources: [
    "row K8 of the knowledge table: regularisation, half an epoch, an easier set",
  ],

  detect(_, { minShare, minGap }, { run }) {
    const pair = run.pair;
    if (!pair || pair.x.length < 4) return unsure("too-few-points");
    const { a, b, x } = pair;
    const n = x.length;
    const gaps = a.map((train, i) =>
      (train - b[i]!) / (Math.abs(train) || Number.MIN_VALUE)
    );
    const shifted = halfEpochEarlier(a);
    const left = shifted.map((train, i) =>
      (train - b[i]!) / (Math.abs(train) || Number.MIN_VALUE)
    );
    const third = Math.max(1, Math.floor(n / 3));
    const gap = median(gaps);
    const evidence = {
      share: gaps.filter((g) => g > 0).length / n,
      gap,
      gapShifted: median(left),
      shareShifted: left.filter((g) => g > 0).length / left.length,
      removedByShift: gap > 0 ? 1 - median(left) / gap : 0,
      gapEarly: median(gaps.subarray(0, third)),
      gapLate: median(gaps.subarray(n - third)),
      from: x[gaps.findIndex((g) => g > 0)] ?? x[0]!,
      to: x[gaps.findLastIndex((g) => g > 0)] ?? x[n - 1]!,
    };
    if (evidence.share < minShare || gap < minGap) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 6 * (evidence.share - minShare)),
    });
  },
});
