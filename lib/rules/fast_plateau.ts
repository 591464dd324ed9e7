import type { Curve } from "../signals/curve.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Both curves settle within the first few per cent of the run and stay there. */
export const fastPlateau = defineRule({
  id: "fast-plateau",
  rows: ["K6"],
  category: "progress",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minPoints: [20, "a first few per cent must be more than one point"],
    settled: [0.1, "dev sets: share of the run after which both have settled"],
    small: [
      2000,
      "examples; below, an early end of learning is what one expects",
    ],
  },
  sources: ["row K6 of the knowledge table"],

  detect({ train, heldout }, { minPoints, settled, small }, { run }) {
    if (train.n < minPoints || heldout.n < minPoints) {
      return unsure("too-few-points");
    }
    const size = run.number("train_size");
    const [ofTrain, ofHeldout] = [settling(train), settling(heldout)];
    const evidence = {
      trainSettled: ofTrain.share,
      heldoutSettled: ofHeldout.share,
      step: Math.max(ofTrain.step, ofHeldout.step),
      trainSize: size ?? null,
      dataSet: size === undefined
        ? "unknown" as const
        : size < small
        ? "small" as const
        : "large" as "small" | "large" | "unknown",
      trainFall: (train.start - train.end) / (Math.abs(train.start) || 1),
      heldoutFall: (heldout.start - heldout.end) /
        (Math.abs(heldout.start) || 1),
    };
    const latest = Math.max(ofTrain.share, ofHeldout.share);
    const early = latest <= settled &&
      evidence.trainFall > 0.05 && train.end < train.start;
    if (!early) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(2 - 10 * latest),
      marks: [{ says: "flat", from: evidence.step, to: train.x.at(-1)! }],
    });
  },
});

/** The step at which a curve has settled, and its share of the steps: points need not lie evenly. */
function settling({ x, n, settledAt }: Curve) {
  const step = x[Math.min(n - 1, Math.round(settledAt * n))]!;
  return { step, share: (step - x[0]!) / (x[n - 1]! - x[0]! || 1) };
}
