import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Loss left its trend for good and stays finite. */
export const divergence = defineRule({
  id: "divergence",
  rows: ["X2"],
  category: "numerics",
  severity: "error",
  status: "stable",
  needs: { loss: "train.loss" },
  thresholds: {
    aboveLow: [3, "dev sets: healthy runs end below three times their lowest"],
    aboveStart: [1.5, "worse than before training began"],
  },
  sources: ["llm-foundry KillLossSpike: twice the mean and staying there"],

  detect({ loss }, { aboveLow, aboveStart }) {
    if (loss.n < 4) return unsure("too-few-points");
    const low = Math.min(...loss.calm.subarray(0, 5000), loss.valley.low);
    if (low < 0) return unsure("no-scale");
    const end = loss.end;
    const evidence = {
      series: loss.name,
      step: loss.x[loss.valley.turn]!,
      lowest: low,
      first: loss.first,
      last: end,
      aboveLow: end / (low || Number.MIN_VALUE),
      aboveStart: end / (loss.first || Number.MIN_VALUE),
    };
    const fired = evidence.aboveLow >= aboveLow &&
      evidence.aboveStart >= aboveStart;
    if (!fired) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        1 + Math.log(evidence.aboveStart / aboveStart) * 2,
      ),
      marks: [{ says: "diverges", series: loss.name, from: evidence.step }],
    });
  },
});
