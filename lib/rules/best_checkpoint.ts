import { climbs } from "../signals/climbs.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Which step to keep, and what the last one loses against it. */
export const bestCheckpoint = defineRule({
  id: "best-checkpoint",
  rows: ["X17"],
  category: "progress",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { heldout: "heldout.loss" },
  thresholds: {
    noises: [3, "the lowest of many noisy points lies that far down by chance"],
    worthwhile: [0.02, "a smaller loss is within what another seed changes"],
  },
  sources: ["Prechelt 1998, Early Stopping – But When?"],

  detect({ heldout }, { worthwhile, noises }, { run, found }) {
    if (heldout.n < 3) return unsure("too-few-points");
    const best = heldout.best;
    const broken = [...found.values()].some(({ severity }) =>
      severity === "error"
    );
    // A run that only ever got worse has no checkpoint to keep.
    if (best === 0 && broken) return unsure("hidden-by-another");
    const value = heldout.y[best]!;
    const accuracy = run.heldOutAccuracy;
    const evidence = {
      series: heldout.name,
      step: heldout.x[best]!,
      value,
      last: heldout.last,
      lost: (heldout.last - value) / (Math.abs(value) || 1),
      bestAccuracyStep: accuracy && accuracy.n > 0
        ? accuracy.x[accuracy.best]!
        : null,
    };
    const clear = evidence.lost >= worthwhile &&
      best < heldout.n - 1 &&
      (heldout.n < 6
        ? climbs(heldout.y.subarray(best))
        : heldout.end - value > noises * heldout.noise);
    if (!clear) return quiet(evidence);
    return fires(evidence, {
      confidence: 0.9,
      marks: [{
        says: "lowest",
        series: heldout.name,
        from: evidence.step,
        value,
      }],
    });
  },
});
