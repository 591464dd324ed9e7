import { strictEqual } from "node:assert/strict";
import { toHistories } from "../../mod.ts";
import { holds } from "./appended.ts";

const RUNS = toHistories([
  { history: { loss: [3, 2, NaN] } },
  { history: { loss: [5, 4] } },
]);

Deno.test("runs end to end hold what counts the points of all of them", () => {
  const wanted = { name: "loss", points: 5, first: 3, last: 4, split: "train" };
  strictEqual(holds(RUNS, wanted), true);
});

Deno.test("a series with other points, values, split or quantity is not held", () => {
  strictEqual(holds(RUNS, { name: "loss", points: 3 }), false);
  strictEqual(holds(RUNS, { name: "loss", last: 2 }), false);
  strictEqual(holds(RUNS, { name: "loss", split: "validation" }), false);
  strictEqual(holds(RUNS, { name: "loss", quantity: "accuracy" }), false);
});
