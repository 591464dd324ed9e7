import { oscillation } from "./_oscillation.ts";
import { defineRule } from "./_rule.ts";

/** Fewer evaluations cannot tell how many batches an epoch has. */
const FEW = 8;

/** Training loss itself swings instead of settling. */
export const trainingOscillation = defineRule({
  id: "training-oscillation",
  rows: ["X4"],
  category: "optimisation",
  severity: "warning",
  also: ["note"],
  status: "stable",
  fixedGoal: true,
  needs: { curve: "train.loss" },
  thresholds: {
    minPoints: [10, "fewer points swing by chance"],
    size: [
      0.14,
      "dev sets: swing as a share of the level that steady runs stay below",
    ],
    errors: [
      2,
      "standard errors of the mean over the epoch's examples, whose losses scatter about as widely as they are high",
    ],
  },
  sources: ["Gasser et al. 1986 for the size; autocorrelation for the period"],

  detect({ curve }, { minPoints, size, errors }, { run, found }) {
    // Without evaluations the points may be single batches, which scatter in every run.
    const evaluations = run.heldOut?.n ?? 0;
    const batches = evaluations === 0
      ? !run.any("accuracy")
      : evaluations < FEW && 2 * evaluations <= curve.n;
    const still = batches ? 3 * size : size;
    const examples = run.number("train_size") ?? Infinity;
    const limit = Math.max(still, errors / Math.sqrt(Math.max(1, examples)));
    return oscillation(curve, run.heldOut, {
      limit,
      minPoints,
      found,
      batches,
      spared: true,
    });
  },
});
