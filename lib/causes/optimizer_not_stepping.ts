import { outputMismatch } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { heldOutStandsStill } from "./_stillness.ts";

/** The weights are not updated at all. */
export const optimizerNotStepping = defineCause({
  id: "optimizer-not-stepping",
  rows: ["K11"],
  explains: {
    "constant-metric": -1,
    "accuracy-stuck": -1.5,
    "learning-bottleneck": -1.5,
  },
  weigh: (run) => [
    // An output that cannot reach the targets stands still, too, whatever the weights do.
    ...when(
      outputMismatch(run) !== undefined,
      "output-and-loss-disagree",
      -2.5,
      outputMismatch(run) ?? { output_activation: "", loss_function: "" },
    ),
    ...when(heldOutStandsStill(run), "heldout-exactly-flat", 5, {
      series: run.heldOut?.name ?? "",
    }),
    ...when(
      !heldOutStandsStill(run) && run.heldOut !== undefined &&
        run.heldOut.n > 2,
      "heldout-moves",
      -3,
      { series: run.heldOut?.name ?? "" },
    ),
  ],
  remedies: () => [{ id: "overfit-one-batch" }, { id: "measure-gradients" }],
});
