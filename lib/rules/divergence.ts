import { range } from "../signals/range.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Loss left its trend for good and stays finite. */
export const divergence = defineRule({
  id: "divergence",
  rows: ["X2"],
  category: "numerics",
  severity: "error",
  status: "stable",
  fixedGoal: true,
  needs: { loss: "train.loss" },
  thresholds: {
    aboveLow: [3, "dev sets: healthy runs end below three times their lowest"],
    hopeless: [
      50,
      "times the loss of a guess: no classifier that works loses so much",
    ],
    aboveStart: [1.5, "worse than before training began"],
  },
  sources: ["llm-foundry KillLossSpike: twice the mean and staying there"],

  detect({ loss }, { aboveLow, aboveStart, hopeless }, { run, found }) {
    if (found.get("non-finite-loss")?.evidence.mechanism === "explosion") {
      return unsure("hidden-by-another");
    }
    const guess = run.guessedLoss;
    const absurd = loss.n > 0 && guess !== undefined &&
      loss.last > hopeless * guess;
    if (loss.n < 4 && !absurd) return unsure("too-few-points");
    const low = Math.min(range(loss.calm)[0], loss.valley.low);
    if (low < 0) return unsure("no-scale");
    const end = loss.end;
    const evidence = {
      series: loss.name,
      step: loss.x[loss.bottom]!,
      lowest: low,
      first: loss.first,
      last: end,
      aboveLow: end / (low || Number.MIN_VALUE),
      aboveStart: end / (loss.first || Number.MIN_VALUE),
    };
    const left = evidence.aboveLow >= aboveLow &&
      evidence.aboveStart >= aboveStart;
    if (!left && !absurd) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        absurd ? 3 : 1 + Math.log(evidence.aboveStart / aboveStart) * 2,
      ),
      marks: [{ says: "diverges", series: loss.name, from: evidence.step }],
    });
  },
});
