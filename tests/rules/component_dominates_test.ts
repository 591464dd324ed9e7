import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "one term is all of the sum": [
      { loss: "100*0.9x19", loss_a: "99.9*0.9x19", loss_b: "0.1*0.9x19" },
      { component: "a", share: [0.99, 1] },
    ],
  },
  quiet: {
    "two terms of one size": {
      loss: "2*0.9x19",
      loss_a: "1*0.9x19",
      loss_b: "1*0.9x19",
    },
    "nine to one": {
      loss: "10*0.9x19",
      loss_a: "9*0.9x19",
      loss_b: "1*0.9x19",
    },
    "nineteen parts of twenty, of three terms": {
      loss: "10*0.9x19",
      loss_a: "9.5*0.9x19",
      loss_b: "0.3*0.9x19",
      loss_c: "0.2*0.9x19",
    },
  },
  unsure: { "one term": [{ loss: "1*0.9x19" }, "no-components"] },
};

testRule("component-dominates", cases);
