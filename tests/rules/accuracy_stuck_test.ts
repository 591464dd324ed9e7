import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "accuracy stays at a guess among ten classes": [
      {
        loss: "2.3x29~0.001",
        accuracy: "0.1x29~0.003",
        context: { n_classes: 10 },
      },
      { atChance: true },
    ],
    "accuracy only falls": [{ loss: "1x19", accuracy: "0.6-0.02x19" }, {
      falls: true,
    }],
  },
  quiet: {
    "accuracy climbs slowly": { loss: "1-0.02x29", accuracy: "0.3+0.01x29" },
    "accuracy starts high and stays": {
      loss: "0.2-0.002x29",
      accuracy: "0.95+0.001x29",
    },
  },
  unsure: { "three epochs": { loss: "1-0.1x2", accuracy: "0.1x2" } },
};

testRule("accuracy-stuck", cases);
