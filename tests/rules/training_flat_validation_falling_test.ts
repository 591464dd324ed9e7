import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "training stands still from the third epoch on while validation falls": [
      { loss: "1 0.4 0.3 0.28x46", val_loss: "1-0.015x49" },
      { heldoutShare: [0.7, 1], trainShare: [0, 0.1] },
    ],
  },
  quiet: {
    "both fall fast and settle": {
      loss: "1*0.6x9 0.006x30",
      val_loss: "1*0.6x9 0.006x30",
    },
    "both fall slowly": { loss: "1-0.015x49", val_loss: "1-0.015x49" },
    "training stands still, and so does validation": {
      loss: "1 0.4 0.3 0.28x46~0.005",
      val_loss: "1 0.5 0.35 0.33x46~0.005",
    },
  },
  unsure: {
    "five epochs": [
      { loss: "1 0.4 0.3x2", val_loss: "1-0.1x4" },
      "too-few-points",
    ],
  },
};

testRule("training-flat-validation-falling", cases);
