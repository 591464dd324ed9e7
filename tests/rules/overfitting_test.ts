import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "validation turns at epoch 10 and climbs while training falls": [
      { loss: "1*0.93x39", val_loss: "1-0.05x10 0.51+0.02x28" },
      {
        form: "turning-point",
        split: "validation",
        step: [9, 12],
        rise: [0.8, 1.4],
      },
    ],
    "validation falls and test turns: the test is named": [
      {
        loss: "1*0.93x39",
        val_loss: "1*0.95x39",
        test_loss: "1-0.05x10 0.51+0.02x28",
      },
      { form: "turning-point", split: "test", step: [9, 12] },
    ],
    "validation becomes flat while training loses half of what was left": [
      { loss: "1*0.93x49", val_loss: "1*0.85x12 0.13x36" },
      { form: "plateau" },
    ],
    "a noisy validation turns": [
      { loss: "1*0.93x39~0.01", val_loss: "1-0.05x10 0.5+0.01x28~0.02" },
      { form: "turning-point", step: [6, 15] },
    ],
  },
  quiet: {
    "both have settled and scatter": {
      loss: "1*0.8x9 0.13x29~0.01",
      val_loss: "1*0.8x9 0.15x29~0.02",
    },
    "both curves fall together": { loss: "1*0.93x39", val_loss: "1.1*0.94x39" },
    "one bad epoch at the end": {
      loss: "1*0.93x39",
      val_loss: "1*0.94x38 0.2",
    },
    "training climbs too, so that it is no overfitting": {
      loss: "1-0.05x10 0.5+0.02x28",
      val_loss: "1-0.05x10 0.55+0.02x28",
    },
    "training stands still where validation turns: nothing is learnt by heart":
      {
        loss: "2.305x39~0.002",
        val_loss: "2.4-0.005x9 2.355+0.03x29",
      },
    "it climbs and comes back (double descent)": {
      loss: "1*0.93x59",
      val_loss: "1-0.05x9 0.5+0.03x10 0.8-0.015x38",
    },
  },
  unsure: {
    "three epochs show no trend": [
      { loss: "1-0.2x2", val_loss: "1 0.8 0.9" },
      "too-few-points",
    ],
    "validation is nothing but NaN": [
      { loss: "1-0.1x9", val_loss: "nanx9" },
      "too-few-points",
    ],
    "the loss of a generator has no fixed goal": [{
      loss: "1*0.93x39",
      val_loss: "1-0.05x10 0.51+0.02x28",
      discriminator_loss: "0.7x39",
    }, "moving-target"],
  },
};

testRule("overfitting", cases);
