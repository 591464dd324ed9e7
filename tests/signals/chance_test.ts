import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { chance } from "../../lib/signals/chance.ts";
import { ranks } from "../../lib/signals/ranks.ts";

/** How many stand before a smaller one. */
const inversions = (list: readonly number[]) =>
  list.reduce(
    (n, a, i) => n + list.slice(i + 1).filter((b) => b < a).length,
    0,
  );
const order = (list: readonly number[]) => -inversions(list);

Deno.test("equal values share the mean of their places", () => {
  deepStrictEqual(ranks([30, 10, 20, 10]), [4, 1.5, 3, 1.5]);
  deepStrictEqual(ranks([]), []);
});

Deno.test("one order of n! is perfect", () => {
  strictEqual(chance([1, 2, 3, 4], order), 1 / 24);
  strictEqual(chance([1, 2, 3, 4, 5, 6, 7], order), 1 / 5040);
});

Deno.test("any order is at least as good as the worst", () => {
  strictEqual(chance([5, 4, 3, 2, 1], order), 1);
});

Deno.test("long lists are shuffled the same way every time, and the share is near the true one", () => {
  const list = [3, 1, 2, 5, 4, 7, 6, 8];
  const share = chance(list, (y) => y[0]!);
  strictEqual(share, chance(list, (y) => y[0]!));
  ok(Math.abs(share - 6 / 8) < 0.04, String(share));
});

Deno.test("the list is left as it is", () => {
  const list = Object.freeze([2, 1, 3]);
  chance(list, order);
  deepStrictEqual(list, [2, 1, 3]);
});
