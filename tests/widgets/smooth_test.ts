import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { smooth } from "../../widgets/_smooth.ts";

const rounded = (values: Float64Array) =>
  Array.from(values, (v) => Math.round(v * 1e9) / 1e9);

/** What TensorBoard draws: an average that is corrected for its start at zero. */
function tensorBoard(values: Float64Array, weight: number): Float64Array {
  let [last, forgotten] = [0, 1];
  return values.map((value) => {
    last = weight * last + (1 - weight) * value;
    forgotten *= weight;
    return last / (1 - forgotten);
  });
}

Deno.test("smooth() draws what TensorBoard does, once so much has come that it may", () => {
  const values = Float64Array.from({ length: 500 }, (_, i) => Math.sin(i * i));
  const [ours, theirs] = [smooth(values, 0.9), tensorBoard(values, 0.9)];
  deepStrictEqual(rounded(ours.slice(400)), rounded(theirs.slice(400)));
});

Deno.test("smooth() begins with what was recorded, and lags by less than a tenth of what came, however strong", () => {
  const values = Float64Array.from({ length: 2000 }, (_, i) => 0.95 ** i);
  const calm = smooth(values, 0.99);
  deepStrictEqual(calm.slice(0, 10), values.slice(0, 10));
  ok(
    calm.slice(0, 200).every((v, i) =>
      v <= values[Math.floor(0.9 * i) - 1]! || i < 10
    ),
  );
});

Deno.test("smooth() passes non-finite values on and goes on as if they were not there", () => {
  const values = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i * i));
  const broken = Float64Array.of(
    ...values.slice(0, 50),
    NaN,
    Infinity,
    ...values.slice(50),
  );
  const calm = smooth(broken, 0.6);
  deepStrictEqual(calm.slice(50, 52), Float64Array.of(NaN, Infinity));
  deepStrictEqual(
    calm.filter((_, i) => i !== 50 && i !== 51),
    smooth(values, 0.6),
  );
});

Deno.test("smooth() is not bent by a spike beyond the picture, which stays where it was recorded", () => {
  const values = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i * i));
  const spiked = values.with(40, 400);
  const calm = smooth(spiked, 0.9, { from: -2, to: 2 });
  strictEqual(calm[40], 400);
  ok(calm.filter((v) => v < 400).every((v) => v >= -1 && v <= 1));
  ok(smooth(spiked, 0.9)[41]! > 50);
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
