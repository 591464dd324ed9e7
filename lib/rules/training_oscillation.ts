import { swing } from "../signals/swing.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training loss itself swings instead of settling. */
export const trainingOscillation = defineRule({
  id: "training-oscillation",
  rows: ["X4"],
  category: "optimisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { curve: "train.loss" },
  thresholds: {
    minPoints: [10, "fewer points swing by chance"],
    size: [
      0.14,
      "dev sets: swing as a share of the level that steady runs stay below",
    ],
  },
  sources: ["Gasser et al. 1986 for the size; autocorrelation for the period"],

  detect({ curve }, { minPoints, size }, { run, found }) {
    if (found.get("learning-rate-schedule")?.evidence.form === "restarts") {
      return unsure("hidden-by-another");
    }
    if (curve.n < minPoints) return unsure("too-few-points");
    const { size: swings, atEnd, turns, period, regularity, points } = swing(
      curve,
      run.heldOut,
    );
    const evidence = {
      series: curve.name,
      size: swings,
      atEnd,
      turns,
      period,
      regularity,
      form: regularity > 0
        ? "regular" as const
        : "erratic" as "regular" | "erratic",
      points,
      from: curve.x[curve.n >> 1]!,
      to: curve.x[curve.n - 1]!,
    };
    // Without evaluations the points may be single batches, which scatter in every run.
    const limit = run.heldOut || run.any("accuracy") ? size : 3 * size;
    const swinging = Math.max(swings, atEnd) >= limit &&
      Math.min(swings, atEnd) >= limit / 2;
    if (!swinging) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 2 * Math.log(Math.max(swings, atEnd) / limit)),
      marks: [{
        says: "oscillating",
        series: curve.name,
        from: evidence.from,
        to: evidence.to,
      }],
    });
  },
});
