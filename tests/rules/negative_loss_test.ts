import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "a classification loss falls without a floor": [
      { loss: "0.7-1x29", accuracy: "0.5x29", context: { n_classes: 2 } },
      { allowed: "no", unbounded: true },
    ],
    "a likelihood may be negative": [
      { loss: "1-0.1x29", context: { loss_function: "gaussian_nll" } },
      { allowed: "yes" },
    ],
    "a divergence cannot be negative, and falls without a floor": [
      {
        loss: "10*0.9x9 3-8x19",
        loss_recon: "10*0.9x9 4x20",
        loss_kl: "-0.1*1.1x9 -1-8x19",
        context: { loss_function: "elbo" },
      },
      { allowed: "no", series: "loss_kl", unbounded: true },
    ],
    "nothing says what the loss is": [{ loss: "1-0.1x29" }, {
      allowed: "unknown",
      step: 11,
    }],
  },
  quiet: {
    "a negative gap is no negative loss": {
      loss: "1*0.8x39",
      val_loss: "0.9*0.8x39",
    },
    "a loss that ends near zero": { loss: "1*0.8x39" },
  },
  unsure: "never",
};

testRule("negative-loss", cases);
