/**
 * How long examine() takes over one run: `deno bench -A tests/bench/`. Ordinary runs should need less than a
 * millisecond, so that a whole sweep is examined while the log is still being read.
 *
 * @module
 */
import { strictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { draw } from "../kit/history.ts";

/** 200 epochs: training falls, validation turns; and the same without a turn. */
const runs = {
  "that overfits": {
    drawn: {
      loss: "1*0.98x199~0.004",
      val_loss: "1-0.01x60 0.4+0.002x138~0.01",
    },
    headline: "overfitting",
  },
  "that is healthy": {
    drawn: {
      loss: "1*0.95x99 0.006x99~0.001",
      val_loss: "1*0.95x99 0.007x99~0.001",
    },
    headline: "healthy",
  },
};

for (const [kind, { drawn, headline }] of Object.entries(runs)) {
  const history = draw(drawn);
  // A fast wrong answer would be no record.
  strictEqual(examine(history).verdict.headline, headline);
  Deno.bench(`examine() one run of 200 epochs and 2 curves ${kind}`, () => {
    examine(history);
  });
}
