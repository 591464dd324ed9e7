import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation loss climbs while accuracy does too": [
      {
        loss: "1*0.93x39",
        val_loss: "1-0.05x10 0.51+0.02x28",
        val_accuracy: "0.5+0.03x10 0.8+0.002x28",
      },
      { accuracyLast: [0.8, 0.9] },
    ],
  },
  quiet: {
    "accuracy falls with it": {
      loss: "1*0.93x39",
      val_loss: "1-0.05x10 0.51+0.02x28",
      val_accuracy: "0.5+0.03x10 0.8-0.01x28",
    },
    "an accuracy that never left a guess is nothing to be sure of": {
      loss: "0.63*0.9x29",
      val_loss: "0.709+0.02x29",
      val_accuracy: "0.505x29~0.003",
    },
    "validation loss falls": {
      loss: "1*0.93x39",
      val_loss: "1*0.94x39",
      val_accuracy: "0.5+0.01x39",
    },
    "the loss turns by less than its noise": {
      loss: "1*0.93x39",
      val_loss: "1-0.05x10 0.5x28~0.01",
      val_accuracy: "0.5+0.03x10 0.8x28",
    },
  },
  unsure: {
    "three epochs": [{
      loss: "1-0.1x2",
      val_loss: "1 0.9 1.2",
      val_accuracy: "0.5x2",
    }, "too-few-points"],
  },
};

testRule("overconfidence", cases);
