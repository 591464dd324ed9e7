import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "the norm grows a thousandfold": [
      { loss: "1*0.95x29", grad_norm: "1x24 10*10x4" },
      { times: [100, 1e6] },
    ],
    "the norm overflows and stays so, while the loss goes on": [
      { loss: "1*0.97x59", grad_norm: "1x39 infx19" },
      { infinite: 20, step: 40 },
    ],
  },
  quiet: {
    "one step of five hundred times the norm": {
      loss: "1*0.95x40",
      grad_norm: "1x19 500 1x19",
    },
    "steps that a loss scaler skips, one by one": {
      loss: "1*0.95x39",
      grad_norm: "inf 1x9 inf 1x9 inf inf 1x16",
    },
    "a loss scaler that looks for its first scale": {
      loss: "1*0.95x39",
      grad_norm: "infx11 1x27",
    },
    "a steady norm": { loss: "1*0.95x29", grad_norm: "1x29~0.2" },
    "a norm that triples": { loss: "1*0.95x29", grad_norm: "1+0.07x29" },
  },
  unsure: {
    "two points": [{ loss: "1*0.95x29", grad_norm: "1 500" }, "too-few-points"],
  },
};

testRule("gradient-explosion", cases);
