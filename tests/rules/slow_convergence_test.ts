import { deepStrictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "a straight line that has lost a tenth": [{ loss: "2.3-0.01x29" }, {
      left: [0.8, 0.95],
    }],
  },
  quiet: {
    "a straight line that has lost nearly all": { loss: "2.3-0.078x29" },
    "a curve that has settled": { loss: "2.3*0.8x9 1.5x19" },
    "noise hides whether it falls at all": { loss: "2.3-0.0005x29~0.05" },
  },
  unsure: { "five points": [{ loss: "2.3-0.01x4" }, "too-few-points"] },
};

testRule("slow-convergence", cases);

Deno.test("a run that creeps down to its last epoch is too slow, not stuck", () => {
  const { verdict, checks } = examine(draw({
    loss: "0.75-0.0007x29",
    val_loss: "0.77-0.0007x29",
  }));
  const stuck = checks.find(({ rule }) => rule === "learning-bottleneck");
  deepStrictEqual(
    [verdict.headline, verdict.health, stuck?.outcome],
    ["slow-convergence", "sick", "quiet"],
  );
});
