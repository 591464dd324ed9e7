import { ascent } from "../signals/ascent.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** The run learnt, ends near its best, and nothing else is wrong. Asked last. */
export const healthy = defineRule({
  id: "healthy",
  rows: ["X1"],
  category: "progress",
  severity: "note",
  status: "stable",
  needs: { loss: "any.loss" },
  thresholds: {
    minPoints: [5, "as in too-short"],
    turned: [0.2, "as in training-loss-rising"],
    sure: [5, "as in overfitting"],
    minFall: [0.05, "share of its first level that a loss must have lost"],
  },
  sources: ["row X1 of the knowledge table"],

  detect({ loss }, { minPoints, minFall, turned, sure }, { run, found }) {
    const watched = run.heldOut ?? loss;
    if (watched.n < minPoints && loss.n < minPoints) {
      return unsure("too-few-points");
    }
    const alarms = [...found.values()].filter(({ severity }) =>
      severity !== "note"
    ).length;
    const fall = (curve: typeof loss) =>
      (curve.first - curve.end) / (Math.abs(curve.first) || 1);
    const evidence = {
      series: watched.name,
      first: watched.first,
      last: watched.end,
      fall: fall(watched),
      best: watched.y[watched.best] ?? watched.end,
      step: watched.x[watched.best] ?? 0,
      gap: run.train && run.heldOut
        ? (run.heldOut.end - run.train.end) / (Math.abs(run.heldOut.end) || 1)
        : null,
      alarms,
    };
    if (alarms > 0) return quiet(evidence);
    if (Math.max(fall(watched), fall(loss)) < minFall) {
      return unsure("borderline");
    }
    // It ends far above its best, and no rule could say why.
    const { rise, noises } = ascent(watched);
    if (!found.has("overfitting") && rise >= turned && noises >= sure) {
      return unsure("borderline");
    }
    return fires(evidence, {
      confidence: logistic(1 + evidence.fall + Math.log10(watched.n)),
    });
  },
});
