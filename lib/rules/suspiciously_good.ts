import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Held-out data is solved almost at once. */
export const suspiciouslyGood = defineRule({
  id: "suspiciously-good",
  rows: ["X8"],
  category: "generalisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { heldout: "heldout.loss" },
  thresholds: {
    accuracy: [0.995, "dev sets: what an honest task reaches late, if ever"],
    level: [0.02, "dev sets: share of the first training loss that is left"],
    within: [0.25, "share of the run"],
  },
  sources: ["UMLAUT's over-95-% rule, made stricter: it cries wolf"],

  detect({ heldout }, limits, { run }) {
    if (heldout.n < 5) return unsure("too-few-points");
    const accuracy = run.heldOutAccuracy;
    const shares = accuracy && accuracy.shares.y;
    const early = Math.max(1, Math.ceil(limits.within * heldout.n));
    const untrained = run.chanceLoss ?? run.train?.first ?? heldout.first;
    const evidence = {
      step: heldout.x[early - 1]!,
      accuracy: shares ? shares[Math.min(early, shares.length) - 1]! : null,
      level: heldout.level(early - 2, early) / untrained,
      last: heldout.end,
      lastLevel: heldout.end / untrained,
    };
    if (untrained <= 0 || heldout.end < 0) return quiet(evidence);
    const solved = evidence.accuracy === null
      ? evidence.level < limits.level / 4
      : evidence.accuracy >= limits.accuracy && evidence.level < limits.level;
    if (!solved) return quiet(evidence);
    // A squared error falls by orders of magnitude wherever training works.
    if (evidence.accuracy === null && run.chanceLoss === undefined) {
      return unsure("unknown-units");
    }
    return fires(evidence, {
      confidence: logistic(Math.log(limits.level / (evidence.level + 1e-9))),
    });
  },
});
