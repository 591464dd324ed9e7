import { deepStrictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "training loss swings by a third of its level": [
      { loss: "0.9x39~0.3", val_loss: "1*0.99x39" },
      { size: [0.2, 0.6] },
    ],
    "a saw tooth of four epochs is regular": [
      { loss: Array(15).fill("1-0.2x3").join(" "), val_loss: "1*0.99x59" },
      { form: "regular", period: 4 },
    ],
  },
  quiet: {
    "single batches scatter, their epochs do not": {
      loss: "0.9x399~0.3",
      val_loss: "1*0.99x9",
    },
    "a smooth fall": { loss: "1*0.95x39", val_loss: "1.1*0.95x39" },
    "the mean over a hundred examples scatters by itself": {
      loss: "0.9x39~0.17",
      val_loss: "1*0.99x39",
      context: { train_size: 100 },
    },
    "it runs away, faster and faster": {
      loss: "1*1.6x19",
      val_loss: "1*1.6x19",
    },
    "noise of a few hundredths": { loss: "0.9x39~0.03", val_loss: "1*0.99x39" },
  },
  unsure: {
    "three evaluations do not tell how many batches an epoch has": [
      { loss: "1x199~0.6", val_loss: "1.1 1.05 1.02" },
      "single-batches",
    ],
    "without evaluations the points may be single batches": [
      { loss: "1x99~0.6" },
      "single-batches",
    ],
    "five epochs": [
      { loss: "1 0.3 1.2 0.2 1", val_loss: "1*0.99x4" },
      "too-few-points",
    ],
  },
};

testRule("training-oscillation", cases);

Deno.test("training-oscillation is a note where held-out loss is calm: what is logged swings, no weights", () => {
  const severityBeside = (noise: string) => {
    const { checks } = examine(draw({
      loss: "0.9x39~0.2",
      val_loss: `1*0.99x39~${noise}`,
    }));
    return checks.find(({ rule }) => rule === "training-oscillation")?.severity;
  };
  deepStrictEqual(["0.003", "0.05"].map(severityBeside), ["note", "warning"]);
});
