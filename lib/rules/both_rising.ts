import { logistic } from "./_logistic.ts";
import { ascent } from "../signals/ascent.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training and held-out loss rise together. */
export const bothRising = defineRule({
  id: "both-rising",
  rows: ["K5"],
  category: "optimisation",
  severity: "error",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minRise: [0.2, "as in training-loss-rising"],
    minNoises: [4, "as in training-loss-rising"],
    minPointsAbove: [3, "as in training-loss-rising"],
  },
  sources: ["row K5 of the knowledge table"],

  detect(
    { train, heldout },
    { minRise, minNoises, minPointsAbove },
    { found },
  ) {
    if (found.get("non-finite-loss")?.evidence.mechanism === "explosion") {
      return unsure("hidden-by-another");
    }
    if (train.n < 5 || heldout.n < 5) return unsure("too-few-points");
    const a = ascent(train);
    const b = ascent(heldout);
    const evidence = {
      step: Math.max(a.step, b.step),
      until: Math.max(a.until, b.until),
      trainRise: a.rise,
      heldoutRise: b.rise,
      trainLast: a.last,
      heldoutLast: b.last,
      fromStart: a.fromStart && b.fromStart,
    };
    const both = [a, b].every(({ rise, noises, pointsAbove }) =>
      rise >= minRise && noises >= minNoises && pointsAbove >= minPointsAbove
    );
    if (!both) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        1 + 2 * Math.log(Math.min(a.rise, b.rise) / minRise),
      ),
      marks: [{ says: "rising", from: evidence.step, to: evidence.until }],
    });
  },
});
