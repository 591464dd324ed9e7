import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation jumps by a third of its level at every epoch": [
      { loss: "1*0.95x39", val_loss: "0.9x39~0.3" },
      { form: "erratic", size: [0.2, 0.6] },
    ],
    "a wave of eight epochs is regular": [
      {
        loss: "1*0.95x63",
        val_loss: Array(8).fill("0.6+0.15x3 1.2-0.15x3").join(" "),
      },
      { form: "regular", period: [7, 9] },
    ],
  },
  quiet: {
    "it swings at first and settles": {
      loss: "1*0.95x39",
      val_loss: "1 0.3 1.2 0.4 0.9 0.5 0.45x33~0.01",
    },
    "five late points that alternate by a tenth": {
      loss: "1*0.9x9",
      val_loss: "1.6 1.4 0.7 0.6 0.52 0.51 0.47 0.55 0.44 0.53",
    },
    "a cliff in the later half is no wave": {
      loss: "1*0.9x59",
      val_loss: "1.6x37 1.5-0.1x12 0.1*0.97x9",
    },
    "a smooth fall": { loss: "1*0.95x39", val_loss: "1.1*0.95x39" },
    "noise of a few hundredths": { loss: "1*0.95x39", val_loss: "0.9x39~0.03" },
  },
  unsure: {
    "restarts of the learning rate explain the waves": [{
      loss: "1*0.95x39",
      val_loss: "0.9x39~0.3",
      lr: "0.1*0.8x9 0.1*0.8x9 0.1*0.8x9 0.1*0.8x9",
    }, "hidden-by-another"],
    "five epochs": [
      { loss: "1*0.95x4", val_loss: "1 0.3 1.2 0.2 1" },
      "too-few-points",
    ],
  },
};

testRule("validation-oscillation", cases);
