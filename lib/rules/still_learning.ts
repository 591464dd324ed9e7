import { logistic } from "./_logistic.ts";
import { lateFall } from "../signals/late_fall.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Both curves still fall when the run ends. */
export const stillLearning = defineRule({
  id: "still-learning",
  rows: ["K1"],
  category: "progress",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minShare: [
      0.07,
      "dev sets: share of the whole fall made in the last quarter",
    ],
    minNoises: [3, "three standard errors"],
  },
  sources: ["row K1 of the knowledge table", "Tukey 1977, three-group line"],

  detect({ train, heldout }, { minShare, minNoises }) {
    if (train.n < 4 || heldout.n < 4) return unsure("too-few-points");
    const a = lateFall(train);
    const b = lateFall(heldout);
    const evidence = {
      step: heldout.x.at(-1)!,
      trainShare: a.share,
      heldoutShare: b.share,
      perStep: b.perStep,
      // What as many steps again would bring if each quarter gains as much less as the last did.
      expectedGain: b.expectedGain,
      last: heldout.end,
    };
    const falling = [a, b].every(({ share, z }) =>
      share >= minShare && z >= minNoises
    );
    if (!falling) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        1 + 2 * Math.log(Math.min(a.share, b.share) / minShare),
      ),
      marks: [{
        says: "falling",
        series: heldout.name,
        from: heldout.x[Math.floor(0.75 * heldout.n)]!,
        to: evidence.step,
      }],
    });
  },
});
