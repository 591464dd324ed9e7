import { deepStrictEqual } from "node:assert/strict";
import { cluesIn } from "./catalogue/clues.ts";

const KNOWN = new Set([
  "small-train-set",
  "grows-before",
  "usual-learning-rate",
]);

Deno.test("a clue speaks for its cause, or against it where its weight begins with a minus", () => {
  const source = `
    ...when(few, "small-train-set", Math.min(4, odd), {}),
    ...when(
      evidence.mechanism === "explosion",
      "grows-before",
      -3,
      {},
    ),`;
  deepStrictEqual(cluesIn(source, KNOWN), {
    for: ["small-train-set"],
    against: ["grows-before"],
  });
});

Deno.test("the usual learning rate speaks against both who hold it wrong", () => {
  for (const sign of ["1", "-1"]) {
    const { against } = cluesIn(`...rateReasons(run, ${sign}),`, KNOWN);
    deepStrictEqual(against, ["usual-learning-rate"]);
  }
});

Deno.test("words that are no reasons are no clues", () => {
  deepStrictEqual(cluesIn('id: "overfitting", weight', KNOWN), {
    for: [],
    against: [],
  });
});
