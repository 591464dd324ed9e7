import { inNoises } from "../signals/in_noises.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training loss stands still while held-out loss falls. */
export const trainingFlatValidationFalling = defineRule({
  id: "training-flat-validation-falling",
  rows: ["K3"],
  category: "generalisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    trainShare: [
      0.25,
      "dev sets: share of its fall that training loss makes after a fifth of the run",
    ],
    heldoutShare: [0.45, "dev sets: share that held-out loss makes there"],
    minNoises: [10, "a fall that noise cannot make"],
  },
  sources: ["row K3 of the knowledge table"],

  detect({ train, heldout }, { trainShare, heldoutShare, minNoises }) {
    if (train.n < 8 || heldout.n < 8) return unsure("too-few-points");
    const share = (curve: typeof train) => {
      const i = Math.max(2, Math.round(curve.n / 5));
      const there = curve.level(i - 1, i + 2);
      const fall = curve.first - curve.end;
      return fall > 0 ? (there - curve.end) / fall : 0;
    };
    const evidence = {
      trainShare: share(train),
      heldoutShare: share(heldout),
      heldoutFall: (heldout.first - heldout.end) /
        (Math.abs(heldout.first) || 1),
      noises: inNoises(heldout.first - heldout.end, heldout.noise),
      from: train.x[Math.max(2, Math.round(train.n / 5))]!,
      to: train.x.at(-1)!,
      trainLast: train.end,
      heldoutLast: heldout.end,
    };
    const parted = evidence.heldoutShare >= heldoutShare &&
      evidence.trainShare <= trainShare && evidence.heldoutFall > 0.1 &&
      evidence.noises >= minNoises && evidence.heldoutShare <= 1.1;
    if (!parted) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        1 + 4 * (evidence.heldoutShare - evidence.trainShare - 0.3),
      ),
      marks: [{
        says: "flat",
        series: train.name,
        from: evidence.from,
        to: evidence.to,
      }],
    });
  },
});
