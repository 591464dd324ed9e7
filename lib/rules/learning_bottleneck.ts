import type { Curve } from "../signals/curve.ts";
import { logistic } from "./_logistic.ts";
import { poverty } from "../signals/poverty.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Both losses have stopped falling at a poor level. */
export const learningBottleneck = defineRule({
  id: "learning-bottleneck",
  rows: ["K4", "K14"],
  category: "optimisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minPoints: [6, "five epochs may be a slow beginning"],
    flat: [
      0.04,
      "dev sets: share of its level by which a stuck curve may still move in its later half",
    ],
    poor: [0.6, "dev sets: share of the untrained loss that is still there"],
    learnt: [
      0.45,
      "share of a guess's loss, where the classes are known; dev sets: 0.35 to 0.5 decide alike",
    ],
  },
  sources: ["row K4 of the knowledge table"],

  detect(
    { train, heldout },
    { minPoints, flat, poor, learnt },
    { run, found },
  ) {
    if (train.n < minPoints || heldout.n < 4) return unsure("too-few-points");
    const late = (curve: typeof train) =>
      -curve.trend(curve.n >> 1).change / (Math.abs(curve.end) || 1);
    const evidence = {
      level: poverty(train, run.chanceLoss),
      heldoutLevel: poverty(heldout, run.chanceLoss),
      last: train.end,
      heldoutLast: heldout.end,
      lateFall: late(train),
      heldoutLateFall: late(heldout),
      chanceLoss: run.chanceLoss ?? null,
      step: train.x[Math.floor(train.settledAt * (train.n - 1))]!,
    };
    // The first epoch's mean may be a good level already: that it hardly falls from there is no fault.
    const good = run.chanceLoss !== undefined &&
      train.end < learnt * run.chanceLoss;
    if (evidence.last < 0 || good) return quiet(evidence);
    const stands = Math.abs(evidence.lateFall) <= flat &&
      evidence.heldoutLateFall <= flat;
    const stuck = (stands || wanders(train, flat) && wanders(heldout, flat)) &&
      Math.min(evidence.level, evidence.heldoutLevel) >= poor &&
      !found.has("divergence") && !found.has("training-loss-rising");
    if (!stuck) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 4 * (evidence.level - poor)),
      marks: [{
        says: "flat",
        series: train.name,
        from: evidence.step,
        to: train.x.at(-1)!,
      }],
    });
  },
});

/** Up and down about one level: the later half never gets below the best of the earlier one. */
function wanders({ calm, n, end }: Curve, flat: number): boolean {
  const lowest = (y: Float64Array) =>
    y.reduce((low, v) => Math.min(low, v), Infinity);
  const before = lowest(calm.subarray(0, n >> 1));
  const since = lowest(calm.subarray(n >> 1));
  return before - since <= flat * Math.abs(end) &&
    end - before <= 4 * flat * Math.abs(end);
}
