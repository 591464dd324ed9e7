import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "a plateau of half the run, then it halves": [
      { loss: "1*0.7x4 0.24x25 0.24*0.95x19" },
      { restShare: [0.4, 0.7], fallAfter: [0.4, 0.8] },
    ],
    "held-out loss rises far above its start, then falls below it": [
      { loss: "3*0.8x99", val_loss: "3+0.3x19 9*0.95x79" },
      { series: "val_loss", form: "hill", from: 0, to: [53, 58] },
    ],
  },
  quiet: {
    "a plateau to the end": { loss: "1*0.7x9 0.04x39" },
    "a steady fall that bounces from epoch to epoch": {
      loss: Array.from(
        { length: 100 },
        (_, i) => 0.97 ** Math.max(0, i - 6) * (i % 2 ? 1.4 : 0.7),
      ).map((v) => v.toFixed(3)).join(" "),
    },
    "its last epoch is far above all others": {
      loss: "1.5*0.9x28 25",
      val_loss: "1.5*0.9x28 31",
    },
    "a plateau, a fall, and a last epoch as high as the plateau": {
      loss: "1*0.7x4 0.24x25 0.24*0.95x17 0.3 0.3",
    },
    "a steady fall": { loss: "1*0.95x49" },
    "a rest of five epochs in fifty": { loss: "1*0.9x9 0.35x4 0.35*0.95x34" },
  },
  unsure: {
    "eight points": [{ loss: "1 1 1 1 1 0.5 0.4 0.3" }, "too-few-points"],
  },
};

testRule("late-improvement", cases);
