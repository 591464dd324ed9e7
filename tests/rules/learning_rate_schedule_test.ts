import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "two steps down": [
      { loss: "1*0.95x29", lr: "0.1x9 0.01x9 0.001x9" },
      { form: "step", changes: 2, step: 10 },
    ],
    "warm restarts": [
      { loss: "1*0.95x29", lr: "0.1*0.7x9 0.1*0.7x9 0.1*0.7x9" },
      { form: "restarts", changes: 2 },
    ],
    "warm-up": [{ loss: "1*0.95x29", lr: "0.01+0.01x9 0.1*0.9x19" }, {
      form: "warm-up",
    }],
    "decay": [{ loss: "1*0.95x29", lr: "0.1*0.9x29" }, { form: "decay" }],
    "both losses fall at once to a new level, twice": [
      {
        loss: "1-0.005x29 0.4-0.003x19 0.25-0.001x19~0.003",
        val_loss: "1.1-0.005x29 0.5-0.003x19 0.34-0.001x19~0.003",
      },
      { form: "step", changes: 2, guessed: true, step: [29, 31] },
    ],
    "the context names it where the rate is not logged": [
      { loss: "1*0.95x29", context: { lr_schedule: "cosine_warm_restarts" } },
      { form: "restarts", logged: false },
    ],
  },
  quiet: {
    "one rate for all": { loss: "1*0.95x29", lr: "0.1x29" },
    "the context calls it constant": {
      loss: "1*0.95x29",
      context: { lr_schedule: "constant" },
    },
  },
  unsure: {
    "no rate and no word about it": [{ loss: "1*0.95x29" }, "no-learning-rate"],
  },
};

testRule("learning-rate-schedule", cases);
