import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "training is far above validation where that turns, and learns the rest by heart":
      [
        { loss: "2-0.05x38", val_loss: "1.6-0.1x9 0.7+0.03x28" },
        { above: [1.5, 3] },
      ],
    "held-out accuracy leads early, and loses what training gains late": [
      {
        loss: "2-0.05x38",
        val_loss: "30+0.2x38",
        accuracy: "0.3+0.017x38",
        val_accuracy: "0.6+0.05x5 0.84-0.008x32",
      },
      { lead: [0.2, 0.6] },
    ],
  },
  quiet: {
    "training is below validation where that turns": {
      loss: "1*0.9x39",
      val_loss: "1-0.05x10 0.51+0.02x28",
    },
    "training is a sum over batches, validation a mean": {
      loss: "20-0.5x38",
      val_loss: "1.6-0.1x9 0.7+0.03x28",
    },
    "held-out accuracy jumps, and training accuracy overtakes it": {
      loss: "2-0.05x38",
      val_loss: "1.6-0.04x38",
      accuracy: "0.1+0.022x38",
      val_accuracy:
        "0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9 0.1 0.9",
    },
    "validation does not turn": { loss: "2-0.05x38", val_loss: "1.6-0.04x38" },
    "training is just below validation at an ordinary turn": {
      loss: "1-0.05x10 0.48*0.97x28",
      val_loss: "1-0.05x10 0.51+0.002x28",
    },
  },
  unsure: {
    "six epochs": [
      { loss: "2-0.2x5", val_loss: "1 0.8 0.7 0.8 0.9 1" },
      "too-few-points",
    ],
  },
};

testRule("label-noise-memorised", cases);
