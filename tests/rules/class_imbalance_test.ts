import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "accuracy stands at the majority's share while the loss halves": [
      {
        loss: "0.5*0.95x29",
        accuracy: "0.9+0.001x3 0.968x25",
        val_accuracy: "0.968x29",
      },
      { accuracy: [0.967, 0.969] },
    ],
    "and a recall of 0 says that the other class is never found": [
      {
        loss: "0.3*0.95x29",
        accuracy: "0.95x29",
        val_accuracy: "0.95x29",
        val_recall: "0x29",
      },
      { missed: "val_recall" },
    ],
  },
  quiet: {
    "accuracy climbs with the falling loss": {
      loss: "0.5*0.95x29",
      accuracy: "0.7+0.005x29",
      val_accuracy: "0.7+0.005x29",
    },
    "the held-out set is solved at once while training accuracy still climbs": {
      loss: "1*0.93x29",
      accuracy: "0.65+0.01x24 0.89x4",
      val_accuracy: "0.998x29",
    },
    "everything is right from the second epoch on": {
      loss: "0.5*0.7x29",
      accuracy: "0.9 1x28",
      val_accuracy: "0.9 1x28",
    },
    "nothing is learnt at all": {
      loss: "0.69x29~0.001",
      accuracy: "0.7x29",
      val_accuracy: "0.7x29",
    },
  },
  unsure: {
    "three epochs": [
      { loss: "0.5-0.1x2", accuracy: "0.9x2" },
      "too-few-points",
    ],
  },
};

testRule("class-imbalance", cases);
