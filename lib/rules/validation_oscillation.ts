import { swing } from "../signals/swing.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Held-out loss swings from one evaluation to the next. */
export const validationOscillation = defineRule({
  id: "validation-oscillation",
  rows: ["K12"],
  category: "optimisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { curve: "heldout.loss" },
  thresholds: {
    minPoints: [10, "fewer points swing by chance"],
    size: [
      0.16,
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
      run.train,
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
    const swinging = Math.max(swings, atEnd) >= size &&
      Math.min(swings, atEnd) >= size / 2;
    if (!swinging) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 2 * Math.log(Math.max(swings, atEnd) / size)),
      marks: [{
        says: "oscillating",
        series: curve.name,
        from: evidence.from,
        to: evidence.to,
      }],
    });
  },
});
