import { outputMismatch } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The last layer answers in a range that the loss does not expect. */
export const wrongOutputActivation = defineCause({
  id: "wrong-output-activation",
  rows: ["K11"],
  explains: {
    "accuracy-stuck": -1.5,
    "learning-bottleneck": -1.2,
    "late-improvement": -4,
    "constant-metric": -2,
  },
  weigh(run) {
    const mismatch = outputMismatch(run);
    return [
      ...when(
        mismatch !== undefined,
        "output-and-loss-disagree",
        5,
        mismatch ?? { output_activation: "", loss_function: "" },
      ),
      ...when(
        mismatch === undefined && run.word("output_activation") !== "",
        "output-and-loss-agree",
        -2,
        { output_activation: run.word("output_activation") },
      ),
    ];
  },
  remedies: () => [
    { id: "change-activation", parameter: "output_activation" },
  ],
});
