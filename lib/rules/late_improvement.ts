import { hill } from "../signals/hill.ts";
import { longestRest } from "../signals/longest_rest.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Loss stood on a plateau, then fell again. */
export const lateImprovement = defineRule({
  id: "late-improvement",
  rows: ["X15"],
  category: "progress",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { loss: "any.loss" },
  thresholds: {
    minPoints: [12, "a plateau needs points before, on and after it"],
    rest: [0.25, "dev sets: shortest rest as a share of the run"],
    fall: [
      0.15,
      "dev sets: share of its level that the loss loses after the rest",
    ],
  },
  sources: ["row X15 of the knowledge table"],

  detect({ loss }, { minPoints, rest, fall }, { run }) {
    const curves = [loss, run.heldOut].filter((c) => c !== undefined);
    if (loss.n < minPoints) return unsure("too-few-points");
    const [found] = curves
      .flatMap((curve) => [
        { curve, form: "rest" as const, ...longestRest(curve) },
        { curve, form: "hill" as const, ...hill(curve) },
      ])
      .filter(({ form, from, to, curve }) =>
        to - from >= (form === "rest" ? rest * curve.n : 1)
      )
      .toSorted((a, b) => b.fallAfter - a.fallAfter);
    if (!found) return quiet(NOTHING);
    const { curve, form, from, to, level, fallAfter } = found;
    const evidence: typeof NOTHING = {
      form,
      series: curve.name,
      from: curve.x[from]!,
      to: curve.x[to]!,
      restShare: (to - from) / curve.n,
      level,
      last: curve.end,
      fallAfter,
    };
    if (fallAfter < fall) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 2 * Math.log(fallAfter / fall)),
      marks: [{
        says: "flat",
        series: curve.name,
        from: evidence.from,
        to: evidence.to,
      }],
    });
  },
});

const NOTHING = {
  form: "rest" as "rest" | "hill",
  series: "",
  from: 0,
  to: 0,
  restShare: 0,
  level: 0,
  last: 0,
  fallAfter: 0,
};
