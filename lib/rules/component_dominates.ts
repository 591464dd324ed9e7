import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** One term of the training loss dwarfs the others. */
export const componentDominates = defineRule({
  id: "component-dominates",
  rows: ["X13"],
  category: "optimisation",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { loss: "train.loss" },
  thresholds: {
    share: [
      0.98,
      "dev sets: share of the sum that one term of a working run stays below",
    ],
  },
  sources: ["row X13 of the knowledge table"],

  detect(_, { share }, { run }) {
    const parts = run.losses.filter(({ series, n }) =>
      series.split === "train" && series.component !== null && n >= 3
    );
    if (parts.length < 2) return unsure("no-components");
    const ends = parts.map((part) => Math.abs(part.end));
    const total = ends.reduce((a, b) => a + b, 0) || Number.MIN_VALUE;
    const largest = parts[ends.indexOf(Math.max(...ends))]!;
    // A term that rises while the others fall fights them.
    const rising = parts.find((part) =>
      part.valley.turn < part.n / 2 && part.end > 2 * Math.abs(part.valley.low)
    );
    const evidence = {
      component: largest.series.component ?? "",
      series: largest.name,
      share: Math.abs(largest.end) / total,
      terms: parts.length,
      rising: rising?.series.component ?? null,
      last: largest.end,
    };
    if (evidence.share < share) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 50 * (evidence.share - share)),
    });
  },
});
