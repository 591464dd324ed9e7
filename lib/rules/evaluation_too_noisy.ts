import { countedOn } from "../signals/counted_on.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** The held-out set is too small to tell anything at this resolution. */
export const evaluationTooNoisy = defineRule({
  id: "evaluation-too-noisy",
  rows: ["X16"],
  category: "generalisation",
  severity: "note",
  status: "stable",
  needs: { accuracy: "heldout.accuracy" },
  thresholds: {
    error: [
      0.02,
      "standard error of an accuracy above which two epochs cannot be told apart",
    ],
  },
  sources: ["standard error of a proportion, √(p(1−p)/n)"],

  detect({ accuracy }, { error }, { run }) {
    const told = run.number("val_size");
    const size = told ?? countedOn(accuracy.y);
    if (accuracy.n < 5) return unsure("too-few-points");
    const { y, noise: scatter } = accuracy.shares;
    // One evaluation may be all right by chance, and then has no error at all.
    const late = y.subarray(accuracy.n >> 1);
    const mean = late.reduce((sum, v) => sum + v, 0) / late.length;
    const p = Math.min(1, Math.max(0, mean));
    const evidence = {
      valSize: size ?? null,
      guessed: told === undefined && size !== undefined,
      accuracy: p,
      standardError: size ? Math.sqrt(p * (1 - p) / size) : scatter,
      scatter,
    };
    // More scatter than the size of the set can make is the run's own.
    const bySize = size !== undefined && evidence.standardError >= error &&
      scatter <= 2 * evidence.standardError && scatter > 0;
    return bySize ? fires(evidence, { confidence: 0.8 }) : quiet(evidence);
  },
});
