import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation lies a tenth below throughout": [
      { loss: "1*0.95x39", val_loss: "0.9*0.95x39" },
      {
        share: 1,
        gap: [0.09, 0.11],
        removedByShift: [0, 0.5],
        endsAbove: false,
      },
    ],
    "half an epoch of lag is measured": [
      { loss: "1*0.8x19", val_loss: "0.9*0.8x19" },
      { removedByShift: [0.9, 1.1] },
    ],
    "it lies below until training loss passes it at the end": [
      { loss: "1*0.95x35 0.1x3", val_loss: "0.9*0.95x39" },
      { endsAbove: true },
    ],
    "it lies below, through noise": [
      { loss: "1-0.01x39~0.02", val_loss: "0.85-0.0085x39~0.02" },
      { share: [0.9, 1] },
    ],
  },
  quiet: {
    "it lies below in the first epochs alone": {
      loss: "1-0.05x10 0.5-0.01x28",
      val_loss: "0.9-0.03x10 0.6-0.001x28",
    },
    "validation lies above": { loss: "1*0.95x39", val_loss: "1.1*0.95x39" },
    "the two scatter about each other": {
      loss: "1-0.01x39~0.03",
      val_loss: "1-0.01x39~0.03",
    },
  },
  unsure: {
    "three evaluations": [
      { loss: "1-0.1x2", val_loss: "0.8-0.1x2" },
      "too-few-points",
    ],
  },
};

testRule("validation-below-training", cases);
