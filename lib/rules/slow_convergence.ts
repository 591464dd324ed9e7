import { beginsLate } from "../signals/begins_late.ts";
import { lateFall } from "../signals/late_fall.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Loss falls steadily, but far too slowly for the length of the run. */
export const slowConvergence = defineRule({
  id: "slow-convergence",
  rows: ["X5"],
  category: "optimisation",
  severity: "note",
  also: ["warning"],
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss" },
  thresholds: {
    minPoints: [8, "a steady fall needs points to be steady on"],
    straight: [
      0.17,
      "dev sets: share of the fall made in the last quarter; a straight line makes 0.25",
    ],
    left: [
      0.6,
      "dev sets: share of its first level that is still there at the end",
    ],
    untouched: [
      0.78,
      "an alarm: the poor level of learning-bottleneck where the classes are not known",
    ],
    creeps: [0.04, "and no more of its level lost in the later half"],
  },
  sources: ["row X5 of the knowledge table"],

  detect(
    { train },
    { minPoints, straight, left, untouched, creeps },
    { found },
  ) {
    if (train.n < minPoints) return unsure("too-few-points");
    const { share, z, perStep } = lateFall(train);
    const evidence = {
      series: train.name,
      first: train.first,
      last: train.end,
      left: train.first > 0 ? train.end / train.first : 0,
      share,
      perStep,
      step: train.x.at(-1)!,
    };
    const slow = share >= straight && z >= 3 && evidence.left >= left;
    if (!slow) return quiet(evidence);
    // Of a run that goes on from another, nobody knows what it has lost before.
    const grave = found.has("still-learning") && evidence.left >= untouched &&
      -train.trend(train.n >> 1).change <= creeps * train.end &&
      train.calm.subarray(0, train.n >> 1).every((v) => v > train.end) &&
      !beginsLate(train);
    return fires(evidence, {
      confidence: logistic(1 + 4 * (evidence.left - left)),
      ...grave ? { severity: "warning" as const } : {},
    });
  },
});
