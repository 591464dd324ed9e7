import { strictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "a single jump to eight times the level": [
      { loss: "1*0.9x20 1 0.11*0.98x20" },
      { count: 1, step: 21, recoverySteps: [1, 3] },
    ],
    "a jump out of noise": [
      { loss: "1x30 5 1x30~0.05" },
      { count: 1, step: 31, times: [4, 6] },
    ],
  },
  quiet: {
    "it steps up and stays": { loss: "0.3x19 1x19" },
    "a smooth fall": { loss: "1*0.9x39" },
    "noise": { loss: "1x99~0.1" },
    "a jump while it starts up, from no level yet": {
      loss: "12 11 30 9 8*0.95x20",
    },
    "a step down is no jump": { loss: "1x19 0.3x19" },
    "it jumps at every fifth epoch": {
      loss: Array(10).fill("0.3x3 2").join(" "),
    },
  },
  unsure: { "six points": [{ loss: "1 1 1 9 1 1" }, "too-few-points"] },
};

testRule("loss-spike", cases);

Deno.test("a jump that takes a thousandth of the run is a note, a longer one a warning", () => {
  const severity = (loss: string) =>
    examine(draw({ loss })).checks.find(({ rule }) => rule === "loss-spike")
      ?.severity;
  strictEqual(severity("1x499 9 1x499~0.05"), "note");
  strictEqual(severity("1x49 9 1x49~0.05"), "warning");
});
