import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { batchSize } from "./_settings.ts";

/** Running statistics of batch normalisation do not match what evaluation meets. */
export const batchNormStatistics = defineCause({
  id: "batch-norm-statistics",
  rows: ["field"],
  explains: {
    "validation-oscillation": -1.5,
    overfitting: -3,
    "validation-below-training": -1.8,
    "training-oscillation": -2,
  },
  weigh(run) {
    const size = run.number("batch_size");
    const there = run.flag("batch_norm");
    return [
      ...when(
        there === true,
        "batch-norm-in-model",
        size !== undefined && size <= 8 ? 5 : 2.2,
        { batch_size: size ?? 0 },
      ),
      ...when(there === false, "no-batch-norm", -4, {}),
    ];
  },
  remedies: (run) => [batchSize(run, 4)],
});
