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
    "accuracy in per cent stays at a guess between two classes": [
      {
        loss: "0.693x29~0.001",
        accuracy: "50x29~0.4",
        context: { n_classes: 2 },
      },
      { atChance: true, last: [0.49, 0.51] },
    ],
  },
  quiet: {
    "accuracy climbs slowly": { loss: "1-0.02x29", accuracy: "0.3+0.01x29" },
    "accuracy starts high and stays": {
      loss: "0.2-0.002x29",
      accuracy: "0.95+0.001x29",
    },
    "a high accuracy loses a quarter of its errors": {
      loss: "0.92-0.003x19",
      accuracy: "0.85+0.002x19~0.001",
    },
    "accuracy climbs high and collapses to where it began": {
      loss: "1x29",
      accuracy: "0.1+0.05x14 0.1x14",
    },
    "a small accuracy grows by half": {
      loss: "4.2-0.02x39",
      accuracy: "0.06+0.001x39~0.001",
    },
    "a noisy accuracy climbs by a tenth": {
      loss: "1-0.01x29~0.02",
      accuracy: "0.5+0.004x29~0.01",
    },
  },
  unsure: {
    "a number beyond any accuracy": [
      { loss: "1-0.01x9", accuracy: "105x9" },
      "unlikely-values",
    ],
    "it goes up and down, and happens to end below": [
      { loss: "1*0.9x29", accuracy: Array(15).fill("0.9 0.1").join(" ") },
      "within-noise",
    ],
    "three epochs": [{ loss: "1-0.1x2", accuracy: "0.1x2" }, "too-few-points"],
  },
};

testRule("accuracy-stuck", cases);
