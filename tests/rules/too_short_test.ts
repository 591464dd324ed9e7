import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "two points": [{ loss: "1-0.1x1" }, { points: 2 }],
    "ten points of which two are numbers": [{ loss: "1 nanx7 0.5" }, {
      points: 2,
    }],
  },
  quiet: {
    "five points": { loss: "1-0.1x4" },
    "a short accuracy beside a long loss": {
      loss: "1*0.9x19",
      accuracy: "0.5x1",
    },
  },
  unsure: "never",
};

testRule("too-short", cases);
