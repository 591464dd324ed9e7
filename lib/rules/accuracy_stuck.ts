import { isAccuracy } from "../signals/is_accuracy.ts";
import { gained } from "../signals/gained.ts";
import { range } from "../signals/range.ts";
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
    errorsGone: [
      0.15,
      "share of the first errors that are gone; dev sets: stuck runs below 0.1",
    ],
    more: [0.3, "and more of a small accuracy than it began with"],
    sure: [5, "both beyond the accuracy's own noise"],
    beyond: [1, "a fall by less than its own noise is none"],
    high: [
      0.9,
      "a curve that stands this high has learnt; majority classes apart",
    ],
  },
  sources: ["row K11 of the knowledge table"],

  detect({ accuracy }, limits, { run, found }) {
    const { minPoints, gain, errorsGone, more, sure, beyond, high } = limits;
    if (accuracy.n < minPoints) return unsure("too-few-points");
    const constant = found.get("constant-metric")?.evidence;
    if (constant?.form === "constant" && constant.quantity === "accuracy") {
      return unsure("hidden-by-another");
    }
    const { y, calm, noise } = accuracy.shares;
    if (!isAccuracy(accuracy)) return unsure("unlikely-values");
    const head = Math.max(1, Math.min(3, Math.round(accuracy.n / 10)));
    const { begin, end, share, noises } = gained(accuracy);
    const chance = 1 / (run.number("n_classes") ?? NaN);
    const atChance = Number.isFinite(chance) &&
      Math.abs(end - chance) <= Math.max(0.02, 0.15 * chance);
    const evidence = {
      series: accuracy.name,
      first: begin,
      last: end,
      gain: end - begin,
      highest: range(y)[1],
      spread: spread(y.subarray(head)),
      chance: Number.isFinite(chance) ? chance : null,
      atChance,
      falls: end < begin - gain,
      step: accuracy.x[head]!,
    };
    const moved = evidence.highest - begin > gain && end - begin > gain / 2 ||
      noises >= sure && (share >= errorsGone || end >= (1 + more) * begin);
    // Not a hair's breadth in all the run: one class is all it answers.
    const frozen = evidence.spread < 0.002 && end < 0.999;
    // It had learnt, and lost it again: it moved, and other rules say where to.
    const [, top] = range(calm);
    const rose = top - begin >= errorsGone * (1 - begin) &&
      top >= (1 + more) * begin && top - begin >= sure * noise;
    if ((moved || rose || end > high) && !frozen) return quiet(evidence);
    if (evidence.falls && noises > -beyond) return unsure("within-noise");
    // A number that stands still in a log without any loss may be a setting.
    if (frozen && run.losses.length === 0 && accuracy.series.split === null) {
      return unsure("unlikely-values");
    }
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
  const [low, high] = range(y);
  return high - low;
}
