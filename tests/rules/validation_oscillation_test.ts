import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation jumps by a third of its level at every epoch": [
      { loss: "1*0.95x39", val_loss: "0.9x39~0.3" },
      { form: "erratic", size: [0.2, 0.6] },
    ],
  },
  quiet: {
    "a smooth fall": { loss: "1*0.95x39", val_loss: "1.1*0.95x39" },
    "noise of a few hundredths": { loss: "1*0.95x39", val_loss: "0.9x39~0.03" },
  },
  unsure: {
    "restarts of the learning rate explain the waves": {
      loss: "1*0.95x39",
      val_loss: "0.9x39~0.3",
      lr: "0.1*0.8x9 0.1*0.8x9 0.1*0.8x9 0.1*0.8x9",
    },
    "five epochs": { loss: "1*0.95x4", val_loss: "1 0.3 1.2 0.2 1" },
  },
};

testRule("validation-oscillation", cases);
