import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Far more parameters than examples. */
export const modelTooLarge = defineCause({
  id: "model-too-large",
  rows: ["K2", "K11"],
  explains: { overfitting: 0, "generalization-gap": -0.3, overconfidence: 0 },
  weigh(run) {
    const examples = run.number("train_size");
    const parameters = run.number("n_parameters");
    const ratio = examples && parameters ? parameters / examples : undefined;
    const facts = { n_parameters: parameters ?? 0, train_size: examples ?? 0 };
    return [
      ...when(
        ratio !== undefined && ratio > 10,
        "more-parameters-than-examples",
        1,
        facts,
      ),
      ...when(
        ratio !== undefined && ratio < 1,
        "fewer-parameters-than-examples",
        -1.5,
        facts,
      ),
    ];
  },
  remedies: () => [{ id: "lower-capacity" }],
});
