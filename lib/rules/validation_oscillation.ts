import { oscillation } from "./_oscillation.ts";
import { defineRule } from "./_rule.ts";

/** Held-out loss swings from one evaluation to the next. */
export const validationOscillation = defineRule({
  id: "validation-oscillation",
  rows: ["K12"],
  category: "optimisation",
  severity: "warning",
  also: ["note"],
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
    return oscillation(curve, run.train, { limit: size, minPoints, found });
  },
});
