import { deepStrictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";
import { type Cases, testRule } from "../kit/test_rule.ts";

/** Drawn curves; the pages of the catalogue show the same ones. */
export const cases: Cases = {
  fires: {
    "it rises smoothly from the first step": [
      { loss: "1.4+0.03x29" },
      { fromStart: true, rise: [0.5, 0.7] },
    ],
    "it falls, then climbs": [{ loss: "1-0.05x10 0.5+0.03x28" }, {
      step: [9, 11],
    }],
  },
  quiet: {
    "it ends within its own noise": { loss: "1*0.9x19 0.14x19~0.03" },
    "its last of a hundred points explodes: one point is no rise": {
      loss: "1.6*0.95x40 0.213x55 0.211 0.212 25",
    },
    "it falls": { loss: "1*0.9x39" },
    "it wobbles near nought, where shares mean little": {
      loss: "2*0.7x14 0.002x10 0.004x9",
    },
  },
  unsure: {
    "a lone loss rises while accuracy climbs: it may be that of held-out data":
      [
        {
          loss: "0.7-0.09x2 0.6+0.03x9",
          accuracy: "0.6 0.8 0.85 0.87x9~0.01",
        },
        "unlikely-values",
      ],
    "four points": [{ loss: "1+0.3x3" }, "too-few-points"],
  },
};

testRule("training-loss-rising", cases);

Deno.test("the findings on a run that diverges name one step: the lowest point that was recorded", () => {
  const { checks } = examine(draw({
    loss: "1.5-0.06x19 0.42*1.25x11",
    val_loss: "1.6-0.06x19 0.55*1.25x11",
  }));
  const steps = checks
    .filter(({ rule }) =>
      ["training-loss-rising", "both-rising", "divergence", "best-checkpoint"]
        .includes(rule)
    )
    .map(({ evidence }) => evidence?.step);
  deepStrictEqual(steps, [19, 19, 19, 19]);
});
