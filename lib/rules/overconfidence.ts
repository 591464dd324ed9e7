import { median } from "../signals/median.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Held-out loss rises while held-out accuracy holds or improves. */
export const overconfidence = defineRule({
  id: "overconfidence",
  rows: ["X7"],
  category: "generalisation",
  severity: "note",
  status: "stable",
  needs: { heldout: "heldout.loss", accuracy: "heldout.accuracy" },
  thresholds: {
    lost: [0.01, "accuracy that may be lost and still be called held"],
    errors: [
      0.9,
      "share of a guess's errors; with more of them nothing was learnt that one could be sure of",
    ],
  },
  sources: ["Guo et al. 2017, On Calibration of Modern Neural Networks"],

  detect({ heldout, accuracy }, { lost, errors }, { run, found }) {
    const turn = found.get("overfitting")?.evidence;
    if (heldout.n < 5 || accuracy.n < 5) return unsure("too-few-points");
    const step = Number(turn?.step ?? heldout.x[heldout.valley.turn]);
    const shares = accuracy.shares.y;
    const there = shares[Math.min(accuracy.at(step), accuracy.n - 1)]!;
    const last = median(shares.subarray(accuracy.n - accuracy.tail));
    const evidence = {
      step,
      rise: Number(turn?.rise ?? 0),
      accuracyThere: there,
      accuracyLast: last,
      accuracy: accuracy.series.name,
    };
    // Two classes are the fewest; what turns at its first point has not been seen to learn.
    const guess = 1 / (run.number("n_classes") ?? 2);
    const learnt = step > heldout.x[0]! || 1 - last <= errors * (1 - guess);
    const held = turn?.form === "turning-point" && last >= there - lost &&
      learnt;
    return held ? fires(evidence, { confidence: 0.85 }) : quiet(evidence);
  },
});
