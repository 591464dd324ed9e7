import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "forty examples measure an accuracy": [
      {
        loss: "1*0.9x29",
        val_accuracy: "0.8x29~0.05",
        context: { val_size: 40 },
      },
      { standardError: [0.04, 0.08] },
    ],
    "all its values are sixteenths": [
      {
        loss: "1*0.9x15",
        val_accuracy:
          "81.25 87.5 93.75 87.5 75 81.25 87.5 100 93.75 81.25 87.5 68.75",
      },
      { valSize: 16, guessed: true, standardError: [0.05, 0.12] },
    ],
  },
  quiet: {
    "ten thousand do": {
      loss: "1*0.9x29",
      val_accuracy: "0.8x29~0.004",
      context: { val_size: 10000 },
    },
    "the scatter is more than the size can make": {
      loss: "1*0.9x29",
      val_accuracy: "0.5x29~0.15",
      context: { val_size: 100 },
    },
    "it scatters as much, and the size of the set is not known": {
      loss: "1*0.9x29",
      val_accuracy: "0.8x29~0.05",
    },
  },
  unsure: {
    "three epochs": [{
      loss: "1*0.9x2",
      val_accuracy: "0.8x2",
      context: { val_size: 40 },
    }, "too-few-points"],
  },
};

testRule("evaluation-too-noisy", cases);
