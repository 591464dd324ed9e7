import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training loss falls on, slowly, from a level at which held-out loss has long turned: labels are learnt by heart. */
export const labelNoiseMemorised = defineRule({
  id: "label-noise-memorised",
  rows: ["X14"],
  category: "generalisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    above: [
      0.9,
      "dev sets: training loss over held-out loss at the turn; clean runs lie below",
    ],
    lateShare: [
      0.35,
      "dev sets: share of its fall that training loss makes after the turn",
    ],
    rise: [0.05, "as in overfitting"],
  },
  sources: [
    "Arpit et al. 2017, A Closer Look at Memorization in Deep Networks",
  ],

  detect({ train }, { above, lateShare, rise }, { run, found }) {
    const turn = found.get("overfitting")?.evidence;
    if (train.n < 8) return unsure("too-few-points");
    if (!turn || turn.form !== "turning-point") {
      return quiet({
        step: 0,
        above: 0,
        lateShare: 0,
        rise: 0,
        last: train.end,
      });
    }
    const i = Math.min(train.at(Number(turn.step)), train.n - 1);
    const there = train.level(i - 1, i + 2);
    const heldout = Number(turn.lowest);
    const untrained = Math.max(train.first, run.chanceLoss ?? 0);
    const evidence = {
      step: Number(turn.step),
      above: heldout > 0 ? there / heldout : 0,
      lateShare: untrained > train.end
        ? (there - train.end) / (untrained - train.end)
        : 0,
      rise: Number(turn.rise),
      last: train.end,
    };
    const memorised = evidence.above >= above &&
      evidence.lateShare >= lateShare && evidence.rise >= rise;
    if (!memorised) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(3 * (evidence.above - above) + evidence.lateShare),
    });
  },
});
