import { deepStrictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "the loss doubles a few times and is NaN": [
      { loss: "1*0.95x20 0.4*2x6 nanx5" },
      { mechanism: "explosion", step: 28 },
    ],
    "the gradient scatters for long, grows at the end, and only that is its growth":
      [
        {
          loss: "2*0.97x19 1.1 1.4 2 3 nanx5",
          grad_norm: "1.2 1.1 1 1.15x15 1.2 3.5 12 40 150 nanx4",
        },
        { grew: "grad_norm", growingSteps: [4, 5], growth: [100, 140] },
      ],
    "the gradient norm is infinite before the loss is NaN": [
      { loss: "1*0.95x20 nanx5", grad_norm: "1x17 infx2 nanx4" },
      { mechanism: "explosion", grew: "grad_norm", growingSteps: 3 },
    ],
    "a gradient norm that was infinite long before says nothing of it": [
      { loss: "1*0.95x20 nanx5", grad_norm: "inf 1x19 nanx4" },
      { mechanism: "loss-function" },
    ],
    "the loss falls and is suddenly NaN": [
      { loss: "1*0.95x20 nanx5" },
      { mechanism: "loss-function", step: 21 },
    ],
    "NaN comes back at the same place of every epoch": [
      { loss: Array(5).fill("1-0.02x8 nan").join(" ") },
      { mechanism: "input", recurs: true, recovered: true },
    ],
    "NaN from the first step on": [{ loss: "nanx9" }, {
      mechanism: "input",
      atStart: true,
    }],
    "of two terms the one that breaks is named": [
      { loss: "1x9 nanx9", loss_kl: "1x9 infx9", loss_recon: "0.5x18" },
      { component: "kl" },
    ],
    "one evaluation overflows, and the next is fine": [
      { loss: "1*0.95x20", val_loss: "1*0.95x9 inf 0.6*0.95x9" },
      { series: "val_loss", recovered: true, nonFinite: 1, step: 10 },
    ],
  },
  quiet: {
    "a loss that ends near zero": { loss: "1*0.7x39" },
    "a NaN precision is no loss": { loss: "1*0.9x9", precision: "nanx3 0.5x5" },
  },
  unsure: "never",
};

testRule("non-finite-loss", cases);

Deno.test("non-finite-loss is a note for one step that was skipped, a warning for more, grave for all others", () => {
  const severityOf = (loss: string) =>
    examine(draw({ loss })).checks
      .find(({ rule }) => rule === "non-finite-loss")?.severity;
  const seasonal = Array(40).fill("1x9 nan").join(" ");
  deepStrictEqual(
    ["1x199 nan 1x99", "1x9 nan 1x9", "1x199 nan", seasonal].map(severityOf),
    ["note", "warning", "error", "error"],
  );
});
