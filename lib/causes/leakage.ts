import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Held-out examples, or the answer itself, are in the training data. */
export const leakage = defineCause({
  id: "leakage",
  rows: ["K3"],
  explains: {
    "suspiciously-good": 2,
    "training-flat-validation-falling": 0,
    "validation-below-training": -2.5,
    "constant-metric": -2,
  },
  weigh: (run, finding) => [
    ...when(finding.rule === "suspiciously-good", "solved-at-once", 1, {
      step: Number(finding.evidence.step),
    }),
    ...when(run.number("ema_decay") !== undefined, "weight-averaging", -2, {
      ema_decay: run.number("ema_decay") ?? 0,
    }),
  ],
  remedies: () => [{ id: "check-split" }],
});
