import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { batchSize } from "./_settings.ts";

/** So few examples a step that its noise outweighs what it learns. */
export const batchTooSmall = defineCause({
  id: "batch-too-small",
  rows: ["K4", "K9", "K12"],
  explains: {
    "training-oscillation": -0.5,
    "validation-oscillation": -0.7,
    "training-loss-rising": -2,
    "loss-spike": -1.2,
    "learning-bottleneck": -2,
  },
  weigh(run, finding) {
    const size = run.number("batch_size");
    const swing = finding.others.get("training-oscillation");
    return [
      ...when(
        size !== undefined && size <= 8 && swing !== undefined &&
          finding.rule !== "training-oscillation",
        "training-swings-too",
        1,
        { swing: Number(swing?.size) },
      ),
      ...when(size !== undefined && size <= 2, "batch-of-few", 4, {
        batch_size: size ?? 0,
      }),
      ...when(size !== undefined && size > 2 && size <= 8, "batch-of-few", 1, {
        batch_size: size ?? 0,
      }),
      ...when(size !== undefined && size >= 32, "batch-is-large", -1.5, {
        batch_size: size ?? 0,
        train_size: run.number("train_size") ?? 0,
      }),
    ];
  },
  remedies: (run) => [batchSize(run, 8)],
});
