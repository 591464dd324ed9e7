import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Too few training examples for what is to be learnt. */
export const trainingSetTooSmall = defineCause({
  id: "training-set-too-small",
  rows: ["K2", "K12"],
  explains: {
    overfitting: 0.6,
    "validation-oscillation": -1,
    "generalization-gap": 0,
    "fast-plateau": -0.5,
    overconfidence: 0.3,
  },
  weigh(run) {
    const examples = run.number("train_size");
    const parameters = run.number("n_parameters");
    const many = examples !== undefined && parameters !== undefined &&
      parameters > 3 * examples;
    return [
      ...when(
        examples !== undefined && examples <= 1000,
        "small-train-set",
        examples !== undefined && examples <= 300 ? 2 : 0.8,
        { train_size: examples ?? 0 },
      ),
      ...when(
        examples !== undefined && examples > 5000,
        "large-train-set",
        -1,
        { train_size: examples ?? 0 },
      ),
      ...when(many, "more-parameters-than-examples", 0.5, {
        n_parameters: parameters ?? 0,
        train_size: examples ?? 0,
      }),
    ];
  },
  remedies: () => [{ id: "add-data" }, { id: "augment" }],
});
