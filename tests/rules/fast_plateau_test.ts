import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "both losses settle in the second of fifty epochs": [
      {
        loss: "1 0.3 0.2x47~0.003",
        val_loss: "1 0.35 0.22x47~0.003",
        context: { train_size: 60000 },
      },
      { dataSet: "large", trainSettled: [0, 0.1] },
    ],
    "the same with a small data set says so": [
      {
        loss: "1 0.3 0.2x47~0.003",
        val_loss: "1 0.35 0.22x47~0.003",
        context: { train_size: 200 },
      },
      { dataSet: "small" },
    ],
    "training is logged at every fourth epoch, and the step named is the later one's":
      [
        {
          loss: "1 " + Array(25).fill("nanx2 0.2").join(" "),
          val_loss: "1 0.35 0.22x73~0.003",
        },
        {
          step: [3, 4],
          trainSettled: [0.03, 0.06],
          heldoutSettled: [0.01, 0.04],
        },
      ],
  },
  quiet: {
    "both take half the run": {
      loss: "1-0.03x25 0.2x23",
      val_loss: "1-0.03x25 0.22x23",
    },
    "a fast beginning, and a slow fall after it": {
      loss: "1 0.6-0.01x47",
      val_loss: "1 0.62-0.01x47",
    },
    "the second point of training comes after half the run": {
      loss: "1 nanx58 0.2x59~0.003",
      val_loss: "1 0.35 0.22x117~0.003",
    },
    "both scatter about one level from the start": {
      loss: "1x49~0.05",
      val_loss: "1x49~0.05",
    },
  },
  unsure: {
    "ten epochs": [{ loss: "1 0.2x8", val_loss: "1 0.2x8" }, "too-few-points"],
  },
};

testRule("fast-plateau", cases);
