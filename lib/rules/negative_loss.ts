import { range } from "../signals/range.ts";
import type { Curve } from "../signals/curve.ts";
import { defineRule, fires, quiet } from "./_rule.ts";

/** Words in the name of a loss that may well be negative. */
const LEGITIMATE =
  /elbo|likelihood|nll|gauss|critic|wgan|gan|contrast|cosine|policy|actor|dice|energy|log.?prob|density|flow|vae|kl/;
/** Words in the name of a loss that cannot be negative. */
const NEVER = /cross.?entropy|\bb?ce\b|mse|mae|squared|huber|softmax|absolute/;

/** A loss is below zero. */
export const negativeLoss = defineRule({
  id: "negative-loss",
  rows: ["K10"],
  category: "numerics",
  severity: "warning",
  also: ["note"],
  status: "stable",
  needs: { loss: "any.loss" },
  thresholds: {},
  sources: ["row K10 of the knowledge table"],

  detect(_, __, { run }) {
    const below = run.losses.filter((curve) => curve.y.some((v) => v < 0));
    // Of a sum and its terms, the term that leads.
    const negative = below.toSorted((a, b) => deepest(a) - deepest(b))[0];
    if (!negative) {
      return quiet({ ...NOTHING });
    }
    const at = negative.y.findIndex((v) => v < 0);
    const lowest = deepest(negative);
    const words = `${run.word("loss_function")} ${negative.name.toLowerCase()}`;
    // A regression likelihood has no accuracy; what has classes or an accuracy is a classification.
    const classification = run.number("n_classes") !== undefined ||
      run.trainAccuracy !== undefined || run.heldOutAccuracy !== undefined;
    const unbounded = lowest < -10 * Math.abs(negative.first);
    // A divergence is never negative; estimated from samples it may be so by a hair.
    const divergence = /\bkld?\b|kl.?div/.test(negative.series.component ?? "");
    const allowed = NEVER.test(words) || divergence && unbounded
      ? "no" as const
      : run.goalMoves || LEGITIMATE.test(words)
      ? "yes" as const
      : classification
      ? "no" as const
      : "unknown" as "yes" | "no" | "unknown";
    const evidence = {
      series: negative.name,
      step: negative.x[at]!,
      lowest,
      // Falling faster and faster has no floor: the loss rewards the wrong thing.
      unbounded,
      allowed,
      lossFunction: run.word("loss_function") || null,
    };
    return fires(evidence, {
      confidence: allowed === "no" ? 0.97 : allowed === "yes" ? 0.9 : 0.6,
      severity: allowed === "no" ? "warning" : "note",
    });
  },
});

function deepest({ y }: Curve): number {
  return range(y)[0];
}

const NOTHING = {
  series: "",
  step: 0,
  lowest: 0,
  unbounded: false,
  allowed: "unknown" as "yes" | "no" | "unknown",
  lossFunction: null as string | null,
};
