import type { Curve } from "../signals/curve.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Gradients fade on their way to the first layers, or altogether. */
export const vanishingGradient = defineRule({
  id: "vanishing-gradient",
  rows: ["X10"],
  category: "numerics",
  severity: "warning",
  status: "stable",
  needs: { norm: "gradient-norm" },
  thresholds: {
    ratio: [
      0.01,
      "AutoTrainer's 1e-3, one decade milder; first over last layer",
    ],
    tiny: [1e-6, "TheDeepChecker: gradients below this move nothing"],
    moved: [
      0.05,
      "TheDeepChecker: share of its first level that a loss must lose to be falling",
    ],
  },
  sources: ["AutoTrainer: first over last layer", "TheDeepChecker: 1e-6"],

  detect({ norm }, { ratio, tiny, moved }, { run }) {
    if (norm.n < 2) return unsure("too-few-points");
    const layers = run.layerRatio;
    const evidence = {
      series: norm.name,
      usual: norm.level(0, norm.n),
      ratio: layers ?? null,
      step: norm.x[0]!,
    };
    const fades = layers !== undefined && layers < ratio;
    if (!fades && evidence.usual >= tiny) return quiet(evidence);
    // A norm of 0 beside a loss that falls was never worked out, a tiny one is in units of its own.
    const least = evidence.usual === 0 ? 0 : moved;
    if (!fades && falls(run.train, least)) return unsure("unlikely-values");
    return fires(evidence, {
      confidence: logistic(
        1 + Math.log(ratio / Math.max(fades ? layers : tiny, 1e-9)) / 2,
      ),
    });
  },
});

/** Whether a loss falls by more than its noise and this share of its first level: something moves the weights. */
function falls(loss: Curve | undefined, least: number): boolean {
  return loss !== undefined && loss.n >= 5 && loss.trend().z <= -3 &&
    loss.start - loss.end > least * Math.abs(loss.start);
}
