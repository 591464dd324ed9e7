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
  },
  quiet: {
    "ten thousand do": {
      loss: "1*0.9x29",
      val_accuracy: "0.8x29~0.004",
      context: { val_size: 10000 },
    },
    "the scatter is more than the size can make": {
      loss: "1*0.9x29",
      val_accuracy: "0.6x29~0.2",
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
