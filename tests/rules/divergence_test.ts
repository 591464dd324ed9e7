import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "the loss leaves its trend and grows fortyfold": [
      { loss: "1*0.95x20 0.4*1.5x10" },
      { aboveStart: [5, 40] },
    ],
    "a noisy loss climbs to a multiple of its start": [
      { loss: "2-0.05x20 1*1.15x15~0.05" },
      { aboveStart: [2, 6], step: [17, 24] },
    ],
  },
  quiet: {
    "one jump that comes back": { loss: "1*0.9x20 5 0.12*0.99x18" },
    "it climbs back to half of where it began": {
      loss: "1*0.9x20 0.12+0.02x18",
    },
    "it doubles near nought, far below where it began": {
      loss: "2*0.7x15 0.01*1.1x20",
    },
    "a high and noisy loss that goes nowhere": { loss: "3x39~0.4" },
  },
  unsure: { "three points": [{ loss: "1 2 4" }, "too-few-points"] },
};

testRule("divergence", cases);
