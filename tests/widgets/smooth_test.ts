import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { smooth } from "../../widgets/_smooth.ts";

const rounded = (values: Float64Array) =>
  Array.from(values, (v) => Math.round(v * 1e9) / 1e9);

Deno.test("smooth() begins at the first value and forgets its start", () => {
  const values = smooth(Float64Array.of(1, 2, 3), 0.6);
  deepStrictEqual(rounded(values), [1, 1.625, 2.326530612]);
});

Deno.test("smooth() passes non-finite values on and goes on as if they were not there", () => {
  const values = smooth(Float64Array.of(1, NaN, 2, Infinity, 3), 0.6);
  deepStrictEqual(rounded(values), [1, NaN, 1.625, Infinity, 2.326530612]);
});

Deno.test("smooth() is not bent by a spike beyond the picture, which stays where it was recorded", () => {
  const values = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i * i));
  const spiked = values.with(40, 400);
  const calm = smooth(spiked, 0.9, { from: -2, to: 2 });
  strictEqual(calm[40], 400);
  ok(calm.filter((v) => v < 400).every((v) => v >= -1 && v <= 1));
  ok(smooth(spiked, 0.9)[41]! > 30);
});

Deno.test("smooth() changes no constant curve", () => {
  const values = Float64Array.of(0.1, 0.1, NaN, 0.1);
  deepStrictEqual(smooth(values, 0.9), values);
});

Deno.test("smooth() with weight 0 changes nothing", () => {
  const values = Float64Array.of(3, 1, 2);
  deepStrictEqual(smooth(values, 0), values);
});

Deno.test("smooth() stays between the extremes", () => {
  const values = Float64Array.from({ length: 500 }, (_, i) => Math.sin(i * i));
  ok(smooth(values, 0.99).every((v) => v >= -1 && v <= 1));
});
