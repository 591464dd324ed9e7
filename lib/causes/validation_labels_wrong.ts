import { accuracies, chanceAccuracy, knownChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { earlyShare } from "./_learning.ts";
import { when } from "./_reasons.ts";

/** The held-out labels do not belong to their examples. */
export const validationLabelsWrong = defineCause({
  id: "validation-labels-wrong",
  rows: ["K12"],
  explains: {
    overfitting: -2,
    "validation-oscillation": -2.5,
    "generalization-gap": -1.5,
  },
  weigh(run) {
    const { train, heldOut } = accuracies(run);
    const chance = chanceAccuracy(run);
    const perfect = train !== undefined && train > 0.9;
    const guessing = heldOut !== undefined && heldOut <= 1.5 * chance;
    const share = earlyShare(run);
    return [
      ...when(share !== undefined && share < 0.4, "learnt-slowly", -1.5, {
        early: share ?? 0,
      }),
      ...when(perfect, "train-nearly-perfect", guessing ? 1 : 0, {
        trainAccuracy: train ?? 0,
      }),
      ...when(perfect && guessing, "heldout-at-chance", 4, {
        accuracy: heldOut ?? 0,
        chance: knownChance(run),
      }),
      ...when(
        heldOut !== undefined && heldOut > 2 * chance,
        "heldout-above-chance",
        -2.5,
        { accuracy: heldOut ?? 0, chance: knownChance(run) },
      ),
    ];
  },
  remedies: () => [{ id: "check-labels" }, { id: "check-split" }],
});
