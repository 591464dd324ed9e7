import { ok, strictEqual } from "node:assert/strict";
import { archOf } from "../lib/compare/arch.ts";

Deno.test("an arch turns where its values do, and holds all of them where they are one", () => {
  const { held, turn } = archOf([-4, 1, 3, 3, 1, -4]);
  strictEqual(turn, 2.5);
  ok(held > 0.98 * (16 + 1 + 9 + 9 + 1 + 16));
});

Deno.test("values that only rise or only fall turn outside", () => {
  ok(archOf([-2, -1, 0, 1, 2]).turn > 4);
  ok(archOf([2, 1, 0, -1, -2]).turn < 0);
  strictEqual(archOf([-2, -1, 0, 1, 2]).held, 10);
});

Deno.test("what is best at both ends is no arch", () => {
  strictEqual(archOf([2, -1, -2, -1, 2]).held, 0);
});
