import { accuracies, regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The held-out examples are easier than the training ones. */
export const validationEasier = defineCause({
  id: "validation-easier",
  rows: ["K8"],
  explains: { "validation-below-training": -0.6, "suspiciously-good": -1 },
  weigh(run, finding) {
    const { dropout, augmentation, labelSmoothing, known } = regularization(
      run,
    );
    const { train, heldOut } = accuracies(run);
    const ahead = finding.rule === "suspiciously-good" &&
      train !== undefined && heldOut !== undefined && train < 0.99 &&
      train < heldOut - 0.02;
    const below = finding.rule === "validation-below-training";
    return [
      ...when(ahead, "heldout-better-than-train", 2, {
        accuracy: heldOut ?? 0,
        trainAccuracy: train ?? 0,
      }),
      ...when(
        below && known && dropout === 0 && !augmentation &&
          labelSmoothing === 0,
        "no-known-regularization",
        1.2,
        {},
      ),
      ...when(
        Number(finding.evidence.gapEarly) > 0.02 &&
          Number(finding.evidence.gapLate) > 0.02,
        "gap-from-start",
        0.5,
        { gapEarly: Number(finding.evidence.gapEarly) },
      ),
      ...when(
        /eval|after/.test(run.word("train_metrics")),
        "measured-alike",
        1.5,
        {},
      ),
    ];
  },
  remedies: () => [{ id: "check-split" }],
});
