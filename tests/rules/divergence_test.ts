import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "the loss leaves its trend and grows fortyfold": [
      { loss: "1*0.95x20 0.4*1.5x10" },
      { aboveStart: [5, 40] },
    ],
  },
  quiet: {
    "it climbs back to half of where it began": {
      loss: "1*0.9x20 0.12+0.02x18",
    },
    "one jump that comes back": { loss: "1*0.9x20 5 0.12*0.99x18" },
  },
  unsure: { "three points": { loss: "1 2 4" } },
};

testRule("divergence", cases);
