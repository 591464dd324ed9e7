import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** The gradient norm grows out of all proportion. */
export const gradientExplosion = defineRule({
  id: "gradient-explosion",
  rows: ["X10"],
  category: "numerics",
  severity: "warning",
  status: "stable",
  needs: { norm: "gradient-norm" },
  thresholds: {
    times: [100, "dev sets: end or last finite value over the median before"],
  },
  sources: ["AutoTrainer and TheDeepChecker, made scale-free"],

  detect({ norm }, { times }) {
    const broken = norm.n < norm.series.values.length;
    if (norm.n < 4 && !broken) return unsure("too-few-points");
    const usual = norm.level(0, Math.max(1, norm.n - norm.tail));
    const evidence = {
      series: norm.name,
      usual,
      last: norm.n ? norm.last : 0,
      times: usual > 0 ? norm.last / usual : 0,
      nonFinite: norm.series.values.length - norm.n,
      step: norm.x.at(-1) ?? norm.series.steps[0] ?? 0,
    };
    if (!Number.isFinite(usual)) {
      return fires({ ...evidence, usual: 0, last: 0, times: 0 }, {
        confidence: 0.8,
      });
    }
    if (evidence.times < times) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + Math.log(evidence.times / times)),
    });
  },
});
