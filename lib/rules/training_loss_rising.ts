import { logistic } from "./_logistic.ts";
import { ascent } from "../signals/ascent.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training loss rises where it should fall. */
export const trainingLossRising = defineRule({
  id: "training-loss-rising",
  rows: ["K9", "K14"],
  category: "optimisation",
  severity: "error",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss" },
  thresholds: {
    minRise: [0.2, "dev sets: healthy runs end within a fifth of their lowest"],
    minNoises: [4, "four standard deviations of the curve's own noise"],
  },
  sources: ["Google tuning playbook: a rising training loss is a bug"],

  detect({ train }, { minRise, minNoises }, { found }) {
    if (found.get("non-finite-loss")?.evidence.mechanism === "explosion") {
      return unsure("hidden-by-another");
    }
    if (train.n < 5) return unsure("too-few-points");
    const evidence = ascent(train);
    if (evidence.rise < minRise || evidence.noises < minNoises) {
      return quiet(evidence);
    }
    return fires(evidence, {
      confidence: logistic(1 + 2 * Math.log(evidence.rise / minRise)),
      marks: [{
        says: "rising",
        series: train.name,
        from: evidence.step,
        to: evidence.until,
      }],
    });
  },
});
