import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "everything is right in the second epoch": [
      {
        loss: "0.5*0.2x2 0.003x17",
        val_loss: "0.1*0.2x2 0.001x17",
        accuracy: "0.9 1x18",
        val_accuracy: "0.97 1x18",
      },
      { accuracy: 1 },
    ],
  },
  quiet: {
    "everything is right after half of the run": {
      loss: "0.7*0.8x19",
      val_loss: "0.7*0.8x19",
      accuracy: "0.5+0.05x9 1x9",
      val_accuracy: "0.5+0.05x9 1x9",
    },
    "a good level with an ordinary rest": {
      loss: "0.7*0.7x9 0.05x9",
      val_loss: "0.7*0.7x9 0.06x9",
      accuracy: "0.9x19",
      val_accuracy: "0.9x19",
    },
    "accuracy is perfect early, the loss is ordinary": {
      loss: "0.7*0.8x19",
      val_loss: "0.7*0.8x19",
      accuracy: "0.97 1x18",
      val_accuracy: "0.97 1x18",
    },
  },
  unsure: {
    "a squared error falls by three orders of magnitude at once": [
      { loss: "300*0.1x3 0.2*0.9x16", val_loss: "250*0.1x3 0.2*0.9x16" },
      "unknown-units",
    ],
    "three epochs": [
      { loss: "0.5*0.1x2", val_loss: "0.1*0.1x2" },
      "too-few-points",
    ],
  },
};

testRule("suspiciously-good", cases);
