import { defineRule, fires, quiet } from "./_rule.ts";

/** Too few points to say anything. */
export const tooShort = defineRule({
  id: "too-short",
  rows: ["X19"],
  category: "logging",
  severity: "note",
  status: "stable",
  needs: { any: "any.series" },
  thresholds: {
    needed: [5, "the shortest curve on which a trend differs from chance"],
  },
  sources: ["row X19 of the knowledge table"],

  detect(_, { needed }, { run }) {
    const watched = run.losses.length > 0 ? run.losses : run.curves;
    const points = Math.max(...watched.map(({ n }) => n));
    const recorded = Math.max(
      ...watched.map(({ series }) => series.values.length),
    );
    const evidence = { points, needed, recorded };
    if (points >= needed) return quiet(evidence);
    return fires(evidence, { confidence: 0.99 });
  },
});
