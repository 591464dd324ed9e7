import { match, ok, strictEqual } from "node:assert/strict";
import { explain } from "../../lib/renderers/explain.ts";
import { rules } from "../../lib/rules/mod.ts";

for (const locale of ["en", "zh"] as const) {
  Deno.test(`every rule has a page in ${locale} with its thresholds`, () => {
    for (const { id, thresholds } of rules) {
      const page = explain(id, { locale }) ?? "";
      ok(page.startsWith(id), id);
      for (const name of Object.keys(thresholds)) {
        ok(page.includes(`${name} = `), id);
      }
    }
  });
}

Deno.test("not-learning lists the causes the field names", () => {
  const page = explain("not-learning", { locale: "en" }) ?? "";
  for (
    const cause of [
      "Inputs not normalised",
      "Inputs and outputs never inspected",
      "No preprocessing",
      "Too little regularisation",
      "Samples too large",
      "Learning rate too high",
      "Learning rate too low",
      "Wrong activation at the output",
      "Vanishing gradient",
      "Bad weight initialisation",
      "Model too deep",
      "Wrong number of hidden units",
      "Unsuitable optimiser",
      "Nothing to learn in the data",
      "Batch too small",
      "Wrong labels",
    ]
  ) match(page, new RegExp(cause));
});

Deno.test("a rule whose finding may be graver says so", () => {
  const page = explain("slow-convergence", { locale: "en" }) ?? "";
  match(page, /note, or warning/);
});

Deno.test("an id that is no rule has no page", () => {
  strictEqual(explain("no-such-rule", { locale: "en" }), undefined);
});
