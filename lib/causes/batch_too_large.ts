import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { batchSize } from "./_settings.ts";

/** So many examples a step that an epoch has too few updates. */
export const batchTooLarge = defineCause({
  id: "batch-too-large",
  rows: ["K4", "K6"],
  explains: {
    "still-learning": -1,
    "slow-convergence": -0.5,
    "learning-bottleneck": -2,
    "fast-plateau": -1.5,
    "accuracy-stuck": -2.5,
  },
  weigh(run) {
    const size = run.number("batch_size");
    const examples = run.number("train_size");
    const share = size !== undefined && examples ? size / examples : 0;
    return [
      ...when(share > 0.5, "few-updates", 4.5, { updates: 1 / share }),
      ...when(share > 0.2 && share <= 0.5, "batch-is-large", 1, {
        batch_size: size ?? 0,
        train_size: examples ?? 0,
      }),
      ...when(
        size !== undefined && size <= 128 && share <= 0.2,
        "batch-of-few",
        -2,
        { batch_size: size ?? 0 },
      ),
    ];
  },
  remedies: (run) => [batchSize(run, 0.25)],
});
