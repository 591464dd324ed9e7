import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "the last evaluation is a fifth worse than the best": [
      { loss: "1*0.95x29", val_loss: "1-0.05x10 0.5+0.006x18" },
      { step: [9, 11], lost: [0.15, 0.3] },
    ],
    "a fine-tuning of four epochs turns after the second": [
      { loss: "1.2 0.7 0.35 0.15", val_loss: "0.95 0.91 1.02 1.31" },
      { step: 1, lost: [0.4, 0.5] },
    ],
  },
  quiet: {
    "three evaluations, the last one worse": {
      loss: "1-0.1x2",
      val_loss: "0.9 0.8 1",
    },
    "the last one is within the noise": {
      loss: "1*0.95x29",
      val_loss: "0.5x29~0.005",
    },
    "the last evaluation is the best": {
      loss: "1*0.95x29",
      val_loss: "1*0.95x29",
    },
    "the last one is the worst by chance alone": {
      loss: "1*0.95x29",
      val_loss: "1*0.9x11 0.3x16 0.32",
    },
  },
  unsure: {
    "two evaluations": [
      { loss: "1-0.1x1", val_loss: "1-0.1x1" },
      "too-few-points",
    ],
  },
};

testRule("best-checkpoint", cases);
