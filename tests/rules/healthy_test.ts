import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "both fall and settle close together": [
      { loss: "2*0.8x19 0.025x9", val_loss: "2*0.8x19 0.03x9" },
      { alarms: 0 },
    ],
    "both scatter about good levels": [
      { loss: "2*0.8x8 0.3x29~0.01", val_loss: "2*0.8x8 0.33x29~0.015" },
      { alarms: 0, fall: [0.8, 0.9] },
    ],
  },
  quiet: {
    "validation turns": {
      loss: "1*0.93x39",
      val_loss: "1-0.05x10 0.51+0.02x28",
    },
    "the loss ends as NaN": { loss: "1*0.95x20 nanx5" },
  },
  unsure: {
    "three points": [{ loss: "1-0.1x2" }, "too-few-points"],
    "the loss has hardly fallen": [{ loss: "1-0.001x29" }, "borderline"],
  },
};

testRule("healthy", cases);
