import { asShares } from "../signals/as_shares.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Accuracy does not move after the first epochs, or only falls. */
export const accuracyStuck = defineRule({
  id: "accuracy-stuck",
  rows: ["K11", "K14"],
  category: "optimisation",
  severity: "warning",
  status: "stable",
  needs: { accuracy: "any.accuracy" },
  thresholds: {
    minPoints: [5, "two or three epochs are no verdict"],
    gain: [
      0.04,
      "dev sets: accuracy gained after the first tenth by runs that do learn",
    ],
    high: [
      0.9,
      "a curve that stands this high has learnt; majority classes apart",
    ],
  },
  sources: ["row K11 of the knowledge table"],

  detect({ accuracy }, { minPoints, gain, high }, { run, found }) {
    if (accuracy.n < minPoints) return unsure("too-few-points");
    const constant = found.get("constant-metric")?.evidence;
    if (constant?.form === "constant" && constant.quantity === "accuracy") {
      return unsure("hidden-by-another");
    }
    const y = asShares(accuracy.y);
    const head = Math.max(1, Math.min(3, Math.round(accuracy.n / 10)));
    const level = (from: number, to: number) =>
      y.subarray(from, to).toSorted()[(to - from) >> 1]!;
    const begin = level(0, head);
    const end = level(accuracy.n - accuracy.tail, accuracy.n);
    const chance = 1 / (run.number("n_classes") ?? NaN);
    const atChance = Number.isFinite(chance) &&
      Math.abs(end - chance) <= Math.max(0.02, 0.15 * chance);
    const evidence = {
      series: accuracy.name,
      first: begin,
      last: end,
      gain: end - begin,
      highest: y.reduce((a, b) => Math.max(a, b), -Infinity),
      spread: spread(y.subarray(head)),
      chance: Number.isFinite(chance) ? chance : null,
      atChance,
      falls: end < begin - gain,
      step: accuracy.x[head]!,
    };
    const moved = evidence.highest - begin > gain && end - begin > gain / 2;
    // Not a hair's breadth in all the run: one class is all it answers.
    const frozen = evidence.spread < 0.002 && end < 0.999;
    if ((moved || end > high) && !frozen) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        evidence.falls ? 2 : (atChance ? 3 : 1) - 20 * Math.abs(end - begin),
      ),
      marks: [{
        says: "flat",
        series: accuracy.name,
        from: evidence.step,
        to: accuracy.x.at(-1)!,
      }],
    });
  },
});

function spread(y: Float64Array): number {
  const low = y.reduce((a, b) => Math.min(a, b), Infinity);
  return y.reduce((a, b) => Math.max(a, b), -Infinity) - low;
}
