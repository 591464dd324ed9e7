import { leaps } from "./_leaps.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Held-out loss settles far above training loss, without having turned. */
export const generalizationGap = defineRule({
  id: "generalization-gap",
  rows: ["X6"],
  category: "generalisation",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    gap: [
      0.3,
      "dev sets: distance of the two as a share of what was to be learnt",
    ],
    learnt: [
      0.05,
      "share of the first loss; of less than that, no gap is a share",
    ],
    leapt: [0.5, "as in healthy"],
    leaptTimes: [3, "as in healthy"],
  },
  sources: ["row X6 of the knowledge table"],

  detect({ train, heldout }, limits, { found }) {
    if (train.n < 5 || heldout.n < 5) return unsure("too-few-points");
    if (found.get("overfitting")?.evidence.form === "turning-point") {
      return unsure("hidden-by-another");
    }
    if (leaps(heldout, limits)) return unsure("end-leaps");
    const { gap, learnt: least } = limits;
    const untrained = Math.max(train.first, heldout.first);
    const learnt = untrained - train.end;
    const evidence = {
      trainLast: train.end,
      heldoutLast: heldout.end,
      gap: learnt > 0 ? (heldout.end - train.end) / learnt : 0,
      fromStart: heldout.first > 1.2 * train.first,
    };
    const lost = train.first - train.end;
    if (Math.min(learnt, lost) < least * Math.abs(untrained)) {
      return unsure("hardly-fallen");
    }
    if (evidence.gap < gap) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 4 * (evidence.gap - gap)),
    });
  },
});
