import { logistic } from "./_logistic.ts";
import { ascent } from "../signals/ascent.ts";
import { gained } from "../signals/gained.ts";
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
    errorsGone: [
      0.15,
      "share of the errors that a run which learns gets rid of; dev sets: stuck runs below 0.1",
    ],
    minPointsAbove: [3, "two points that leap make no rise"],
    minNoises: [4, "four standard deviations of the curve's own noise"],
  },
  sources: ["Google tuning playbook: a rising training loss is a bug"],

  detect(
    { train },
    { minRise, minNoises, minPointsAbove, errorsGone },
    { run, found },
  ) {
    if (found.get("non-finite-loss")?.evidence.mechanism === "explosion") {
      return unsure("hidden-by-another");
    }
    if (train.n < 5) return unsure("too-few-points");
    const evidence = ascent(train);
    if (
      evidence.rise < minRise || evidence.noises < minNoises ||
      evidence.pointsAbove < minPointsAbove
    ) {
      return quiet(evidence);
    }
    // A lone loss that rises while the answers get better is measured on data held out.
    const accuracy = run.losses.length === 1 ? run.trainAccuracy : undefined;
    if (accuracy && accuracy.n >= 5 && gained(accuracy).share >= errorsGone) {
      return unsure("unlikely-values");
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
