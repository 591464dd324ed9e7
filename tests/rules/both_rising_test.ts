import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "both losses climb from the tenth epoch on": [
      { loss: "1-0.05x10 0.5+0.04x28", val_loss: "1.1-0.05x10 0.6+0.04x28" },
      { step: [9, 11] },
    ],
    "both climb through their noise": [
      {
        loss: "1-0.05x10 0.5+0.03x28~0.02",
        val_loss: "1.1-0.05x10 0.6+0.03x28~0.02",
      },
      { step: [7, 13] },
    ],
  },
  quiet: {
    "training only scatters where validation climbs": {
      loss: "1*0.9x19 0.14x19~0.01",
      val_loss: "1-0.04x19 0.24+0.03x19",
    },
    "only validation climbs": {
      loss: "1*0.9x39",
      val_loss: "1-0.05x10 0.5+0.04x28",
    },
    "both end a hair above their lowest": {
      loss: "1-0.05x10 0.5+0.001x28",
      val_loss: "1-0.05x10 0.5+0.001x28",
    },
  },
  unsure: {
    "four epochs": [{ loss: "1+0.1x3", val_loss: "1+0.1x3" }, "too-few-points"],
  },
};

testRule("both-rising", cases);
