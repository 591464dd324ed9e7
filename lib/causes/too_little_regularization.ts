import { regularization } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { moreDecay } from "./_settings.ts";

/** Nothing, or too little, keeps the model from learning its examples by heart. */
export const tooLittleRegularization = defineCause({
  id: "too-little-regularization",
  rows: ["K2", "K11"],
  explains: {
    overfitting: 0.5,
    "generalization-gap": 0,
    overconfidence: 0.3,
    "accuracy-stuck": -4,
  },
  weigh(run) {
    const { dropout, weightDecay, augmentation, known } = regularization(run);
    const nothing = known && dropout === 0 && weightDecay < 1e-5 &&
      !augmentation;
    return [
      ...when(nothing, "nothing-regularizes", 1, {}),
      ...when(
        dropout >= 0.3 || augmentation || weightDecay >= 0.01,
        "something-regularizes",
        -1,
        {},
      ),
    ];
  },
  remedies: (run) => [moreDecay(run), { id: "augment" }],
});
