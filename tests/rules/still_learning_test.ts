import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "both curves fall in a straight line to the end": [
      { loss: "2-0.04x29", val_loss: "2.1-0.04x29" },
      { heldoutShare: [0.2, 0.3], perStep: [-0.05, -0.03] },
    ],
    "both fall through their noise": [
      { loss: "2-0.03x39~0.03", val_loss: "2.1-0.03x39~0.03" },
      { heldoutShare: [0.15, 0.4] },
    ],
  },
  quiet: {
    "only training still falls": {
      loss: "2-0.04x29",
      val_loss: "2*0.8x9 0.27x19",
    },
    "both have settled": { loss: "2*0.7x39", val_loss: "2*0.7x20 0.0016x18" },
    "both have settled and scatter": {
      loss: "2*0.8x19 0.03x19~0.01",
      val_loss: "2*0.8x19 0.03x19~0.01",
    },
  },
  unsure: {
    "two epochs": [{ loss: "2-0.4x1", val_loss: "2-0.4x1" }, "too-few-points"],
  },
};

testRule("still-learning", cases);
