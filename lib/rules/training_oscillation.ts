import { oscillation } from "./_oscillation.ts";
import { defineRule } from "./_rule.ts";

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
    // Without evaluations the points may be single batches, which scatter in every run.
    const limit = run.heldOut || run.any("accuracy") ? size : 3 * size;
    return oscillation(curve, run.heldOut, { limit, minPoints, found });
  },
});
