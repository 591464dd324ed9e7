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
    "two bad batches on its way": [
      { loss: "11*0.9x11 3.4x30 5 3.4x9 5 4.9 3.4x12~0.03" },
      { alarms: 0 },
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
    "it scatters by as much as it has fallen": [
      { loss: "5 4.6 3 4.9 2.9 4 5.2 3.1 4.4 4.6 4.2 4.5" },
      "within-noise",
    ],
    "held-out loss ends where it began, however far training falls": [
      {
        loss: "1-0.05x10 0.5x18~0.005",
        val_loss: "0.7-0.001x10 0.69+0.001x18",
      },
      "heldout-risen",
    ],
    "most of what was learnt does not carry over": [
      { loss: "1.3*0.7x9", val_loss: "1.28-0.01x9" },
      "wide-gap",
    ],
    "it gives back a third of what it fell": [
      {
        loss: "2.2 1.5 0.9 0.6 0.3 0.24 0.14 0.7 0.87",
        val_loss: "2 1.8 1.5 1.4 1.3 1.2 1.1 1.9 2.3",
      },
      "best-lost",
    ],
    "it loses half of what it had learnt, twice, for points on end": [
      {
        loss: "11*0.9x11 3.5x30 7 6.4 6 5.3 4.4 3.5x8 5.8 6.3 5.9 3.6x12~0.03",
      },
      "left-path",
    ],
    "its very last epoch explodes": [
      { loss: "1.4*0.9x28 25", val_loss: "1.5*0.9x28 31" },
      "end-leaps",
    ],
    "held-out loss leaps in the last two of many epochs": [
      { loss: "1.4*0.95x49", val_loss: "1.5*0.95x40 0.19x6 0.9 0.9" },
      "end-leaps",
    ],
    "the last of eight evaluations is far worse than the best": [
      {
        loss: "0.15*0.94x7",
        val_loss: "0.14 0.11 0.1 0.095 0.093 0.092 0.093 0.118",
      },
      "best-lost",
    ],
    "held-out loss, logged alone, has turned and climbs to the end": [
      { val_loss: "5.6*0.97x12 3.9+0.015x16~0.003" },
      "best-lost",
    ],
    "a held-out quality ends far below its best": [
      {
        loss: "1*0.93x39",
        val_loss: "1*0.94x39",
        "val_map": "0.3+0.03x15 0.74-0.01x23",
      },
      "best-lost",
    ],
    "held-out accuracy jumps from one evaluation to the next": [
      {
        loss: "2*0.9x39",
        val_accuracy: "0.9 0.3 0.8 0.95 0.4 0.7 0.35 0.9 0.5 0.85 0.3 0.8",
      },
      "unsteady-quality",
    ],
    "held-out answers are perfect from the first evaluation on": [
      {
        loss: "0.3*0.85x29",
        val_loss: "0.04*0.85x29",
        val_accuracy: "1x29",
      },
      "solved-at-once",
    ],
    "two evaluations beside a long training": [
      { loss: "2*0.9x29", val_loss: "2-1x1" },
      "too-few-points",
    ],
    "three points": [{ loss: "1-0.1x2" }, "too-few-points"],
    "the loss has hardly fallen": [{ loss: "1-0.001x29" }, "hardly-fallen"],
  },
};

testRule("healthy", cases);
