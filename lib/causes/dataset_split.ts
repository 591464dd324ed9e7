import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The split is not what it seems: mixed up, of unlike difficulty, or logged from elsewhere. */
export const datasetSplit = defineCause({
  id: "dataset-split",
  rows: ["K3"],
  explains: { "training-flat-validation-falling": 0.5, "suspiciously-good": 0 },
  weigh: (
    run,
  ) => [
    ...when(run.number("ema_decay") !== undefined, "weight-averaging", -2, {
      ema_decay: run.number("ema_decay") ?? 0,
    }),
  ],
  remedies: () => [{ id: "check-split" }],
});
