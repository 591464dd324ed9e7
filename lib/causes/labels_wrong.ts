import { accuracies, regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { firstTenth, neverLearnt } from "./_stillness.ts";

/** Some training labels are wrong, so that what is learnt does not hold. */
export const labelsWrong = defineCause({
  id: "labels-wrong",
  rows: ["K5", "K9"],
  explains: {
    "label-noise-memorised": 1.5,
    overfitting: -1.2,
    "both-rising": -1,
    "training-loss-rising": -1.5,
    "learning-bottleneck": -1.5,
    "accuracy-stuck": -2,
    "validation-oscillation": -2.5,
    "training-oscillation": -2.5,
    "validation-below-training": -1.5,
    "loss-spike": -2,
  },
  weigh(run, finding) {
    const { train, heldOut } = accuracies(run);
    const noise = finding.others.get("label-noise-memorised");
    const { dropout, augmentation } = regularization(run);
    const better = train !== undefined && heldOut !== undefined &&
      heldOut > train + 0.05 && dropout === 0 && !augmentation;
    const turn = finding.others.get("overfitting");
    return [
      ...when(noise !== undefined, "memorised-slowly", 4, {
        share: Number(noise?.lateShare),
      }),
      ...when(better, "heldout-better-than-train", 1.5, {
        accuracy: heldOut ?? 0,
        trainAccuracy: train ?? 0,
      }),
      ...when(
        turn !== undefined && noise === undefined &&
          Number(turn.from) <= firstTenth(run) && neverLearnt(run),
        "gap-since-first-point",
        2.5,
        { step: Number(turn?.step) },
      ),
      ...when(
        finding.rule === "loss-spike" && run.train !== undefined &&
          (run.heldOut?.spikes.length ?? 0) > 0,
        "several-jumps",
        0.5,
        { count: run.train?.spikes.length ?? 0 },
      ),
    ];
  },
  remedies: () => [{ id: "check-labels" }],
});
