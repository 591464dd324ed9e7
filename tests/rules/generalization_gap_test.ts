import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation settles halfway": [
      { loss: "2*0.85x39", val_loss: "2-0.1x9 1.1x29" },
      { gap: [0.4, 0.7] },
    ],
  },
  quiet: {
    "a wide gap at the start that closes": {
      loss: "1*0.95x39",
      val_loss: "3*0.9x39",
    },
    "validation settles a little above": {
      loss: "2*0.85x39",
      val_loss: "2*0.85x12 0.2x26",
    },
    "both stay where they are": { loss: "2-0.01x39", val_loss: "2-0.01x39" },
  },
  unsure: {
    "training has lost a hundredth": [
      { loss: "2.3-0.001x29", val_loss: "2.31x29" },
      "hardly-fallen",
    ],
    "training has hardly moved, from a start below that of validation": [
      { loss: "1.79-0.02x4", val_loss: "2.06 2.1 2.08 2.14 2.12" },
      "hardly-fallen",
    ],
    "held-out loss leaps in the last of five epochs: nothing says where it settles":
      [
        { loss: "0.6 0.4 0.28 0.18 0.1", val_loss: "0.55 0.42 0.38 0.39 1.9" },
        "end-leaps",
      ],
    "a turning point says more": [{
      loss: "1*0.93x39",
      val_loss: "1-0.05x10 0.51+0.02x28",
    }, "hidden-by-another"],
  },
};

testRule("generalization-gap", cases);
