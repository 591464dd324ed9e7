import { accuracies, accuracyLead, regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import {
  earlyShare,
  firstTenth,
  neverLearnt,
  surerThanNoise,
} from "./_learning.ts";

/** Some training labels are wrong, so that what is learnt does not hold. */
export const labelsWrong = defineCause({
  id: "labels-wrong",
  rows: ["K5", "K9"],
  explains: {
    "label-noise-memorised": 1.5,
    overfitting: -0.8,
    "both-rising": -1,
    "training-loss-rising": -1.5,
    "learning-bottleneck": -1.5,
    "accuracy-stuck": -2,
    "validation-oscillation": -2.5,
    "training-oscillation": -2.5,
    "validation-below-training": -1.2,
    "loss-spike": -2,
  },
  weigh(run, finding) {
    const { train, heldOut } = accuracies(run);
    const noise = finding.others.get("label-noise-memorised");
    const { dropout, augmentation, known } = regularization(run);
    // Dropout alone holds training accuracy down by up to two fifths of its rate.
    const lead = augmentation ? 0 : accuracyLead(run) - 0.05 - 0.4 * dropout;
    const turn = finding.others.get("overfitting");
    const share = earlyShare(run);
    const untold = run.trainAccuracy === undefined &&
      Number(finding.evidence.gapLate) > 0.1;
    const below = finding.rule === "validation-below-training" &&
      (lead > 0 || untold);
    return [
      ...when(
        finding.rule === "overfitting" && share !== undefined && share < 0.4,
        "learnt-slowly",
        1,
        { early: share ?? 0 },
      ),
      ...when(
        below && /eval|after/.test(run.word("train_metrics")),
        "measured-alike",
        1.2,
        {},
      ),
      ...when(
        below && known && dropout === 0 && !augmentation,
        "no-known-regularization",
        0.8,
        {},
      ),
      ...when(surerThanNoise(run), "surer-than-noise", -2.5, {}),
      ...when(noise !== undefined, "memorised-slowly", 4, {
        share: Number(noise?.lateShare),
      }),
      ...when(
        lead > 0,
        "heldout-better-than-train",
        Math.min(4, 1.5 + 20 * lead),
        { accuracy: heldOut ?? 0, trainAccuracy: train ?? 0 },
      ),
      ...when(
        turn !== undefined && noise === undefined &&
          Number(turn.from) <= firstTenth(run) && neverLearnt(run) &&
          !(share !== undefined && share > 0.5),
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
