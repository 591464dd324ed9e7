import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "no gradient at all": [{ loss: "2.3x29", grad_norm: "0.000000001x29" }, {
      ratio: null,
    }],
    "a tiny gradient moves the loss hardly at all": [
      { loss: "2.3-0.0005x29", grad_norm: "0.0000001x29" },
      { ratio: null },
    ],
    "the first layer's gradient is a millionth of the last layer's": [
      {
        loss: "2.3x29",
        grad_norm: "0.5x29",
        context: { step0_layer_grad_norms: [2e-7, 1e-3, 0.2] },
      },
      { ratio: [1e-7, 1e-5] },
    ],
  },
  quiet: {
    "a small norm at the end of training": {
      loss: "2.3*0.9x29",
      grad_norm: "1*0.9x29",
    },
    "layers alike": {
      loss: "2.3*0.9x29",
      grad_norm: "0.5x29",
      context: { step0_layer_grad_norms: [0.1, 0.2, 0.3] },
    },
    "the last layer's gradient is ten times the first one's": {
      loss: "2.3*0.9x29",
      grad_norm: "0.5x29",
      context: { step0_layer_grad_norms: [0.02, 0.1, 0.2] },
    },
  },
  unsure: {
    "a norm of nought beside a loss that falls was never worked out": [
      { loss: "2.3*0.9x29", grad_norm: "0x29" },
      "unlikely-values",
    ],
    "a tiny norm beside a loss that halves has units of its own": [
      { loss: "2.3*0.95x29", grad_norm: "0.0000001x29" },
      "unlikely-values",
    ],
    "one point": [{ loss: "2.3x29", grad_norm: "0.5" }, "too-few-points"],
  },
};

testRule("vanishing-gradient", cases);
