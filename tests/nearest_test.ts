import { strictEqual } from "node:assert/strict";
import { nearest } from "../lib/nearest.ts";

const RULES = ["overfitting", "loss-spike", "divergence"];

Deno.test("nearest forgives a missing, a wrong and two swapped letters", () => {
  strictEqual(nearest("overfiting", RULES), "overfitting");
  strictEqual(nearest("loss-spoke", RULES), "loss-spike");
  strictEqual(nearest("divregence", RULES), "divergence");
});

Deno.test("nearest forgives capitals", () => {
  strictEqual(nearest("Overfitting", RULES), "overfitting");
});

Deno.test("nearest does not guess wildly", () => {
  strictEqual(nearest("abc", RULES), undefined);
  strictEqual(nearest("", RULES), undefined);
});
