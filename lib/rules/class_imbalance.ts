import { range } from "../signals/range.ts";
import { isAccuracy } from "../signals/is_accuracy.ts";
import type { Curve } from "../signals/curve.ts";
import type { Run } from "../run.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Accuracy stands at the majority's share while the loss falls. */
export const classImbalance = defineRule({
  id: "class-imbalance",
  rows: ["X18"],
  category: "optimisation",
  severity: "warning",
  also: ["note"],
  status: "stable",
  needs: { loss: "train.loss", accuracy: "any.accuracy" },
  thresholds: {
    spread: [0.002, "no more than rounding and a handful of examples"],
    fall: [0.1, "share of its level that the loss loses meanwhile"],
    apart: [
      0.05,
      "the largest class has about the same share of both sets",
    ],
    high: [0.6, "a majority, and above chance of two equal classes"],
  },
  sources: ["row X18 of the knowledge table"],

  detect({ loss, accuracy }, { spread, fall, apart, high }, { run, found }) {
    if (accuracy.n < 5 || loss.n < 5) return unsure("too-few-points");
    const constant = found.get("constant-metric")?.evidence;
    if (constant?.form === "constant" && constant.quantity === "accuracy") {
      return unsure("hidden-by-another");
    }
    const watched = run.heldOutAccuracy ?? accuracy;
    if (!isAccuracy(watched)) return unsure("unlikely-values");
    const head = Math.max(1, Math.round(watched.n / 10));
    const late = watched.shares.y.subarray(head);
    const [low, top] = range(late);
    const evidence = {
      series: watched.name,
      accuracy: top,
      spread: top - low,
      lossFall: (loss.first - loss.end) / (Math.abs(loss.first) || 1),
      from: watched.x[head] ?? 0,
      to: watched.x.at(-1)!,
      missed: neverFound(run)?.name ?? null,
    };
    const apartness = Math.abs(top - (run.trainAccuracy?.shares.end ?? top));
    const majority = apartness <= apart && evidence.spread <= spread &&
      evidence.lossFall >= fall &&
      top >= high && top < 0.999 && loss.end > 0;
    if (!majority) return quiet(evidence);
    return fires(evidence, {
      confidence: 0.85,
      // An accuracy that nobody found stuck is just high.
      ...(found.has("accuracy-stuck") ? {} : { severity: "note" as const }),
      marks: [{
        says: "flat",
        series: watched.name,
        from: evidence.from,
        to: evidence.to,
      }],
    });
  },
});

/** A recall, precision or F1 that is 0 to the end: the rarer class is never found. */
function neverFound({ curves }: Run): Curve | undefined {
  return curves.find(({ series, n, y }) =>
    /recall|precision|f1/.test(series.quantity) && n >= 5 &&
    y.subarray(n >> 1).every((v) => v === 0)
  );
}
