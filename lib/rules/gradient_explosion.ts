import { longestOverflow, overflowFrom } from "../signals/overflow.ts";
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
    infinite: [
      5,
      "PyTorch GradScaler: a scale raised too far overflows once and is halved; five times in a row is no such skip",
    ],
    times: [100, "dev sets: end or last finite value over the median before"],
  },
  sources: ["AutoTrainer and TheDeepChecker, made scale-free"],

  detect({ norm }, { infinite, times }) {
    const { steps, values } = norm.series;
    const broken = norm.n < values.length;
    const overflow = longestOverflow(values, searched(values));
    if (norm.n < 4 && !broken) return unsure("too-few-points");
    const usual = norm.level(0, Math.max(1, norm.n - norm.tail));
    const evidence = {
      series: norm.name,
      usual,
      last: norm.n ? norm.last : 0,
      times: usual > 0 ? norm.last / usual : 0,
      nonFinite: values.length - norm.n,
      infinite: overflow.length,
      step: norm.x.at(-1) ?? steps[0] ?? 0,
    };
    if (overflow.length >= infinite) {
      return fires({
        ...evidence,
        usual: usual || 0,
        times: 0,
        step: steps[overflow.from]!,
      }, { confidence: 0.9 });
    }
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

/** How many infinite values at the start come of a loss scaler that looks for its first scale: it finds one. */
function searched(values: Float64Array): number {
  const { length } = overflowFrom(values, 0);
  return Number.isFinite(values[length]) ? length : 0;
}
