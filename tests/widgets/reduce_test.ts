import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { reduce } from "../../widgets/_reduce.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const COLUMNS = 8;

/** A curve with gaps in its steps, and now and then no number. */
const curves = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.oneof(
      { weight: 8, arbitrary: fc.double({ noNaN: true, min: -1e9, max: 1e9 }) },
      fc.constantFrom(NaN, Infinity, -Infinity),
    ),
  ),
  { maxLength: 400, size: "max" },
).map((points) => {
  let at = 0;
  return {
    x: Float64Array.from(points, ([gap]) => at += gap),
    y: Float64Array.from(points, ([, value]) => value),
  };
});

const finite = (y: Float64Array) => y.filter(Number.isFinite);

Deno.test("reduce() keeps first, last, lowest and highest, and adds nothing", () => {
  fc.assert(fc.property(curves, (curve) => {
    const { x, y } = reduce(curve, { columns: COLUMNS });
    const at = new Map(Array.from(curve.x, (step, i) => [step, curve.y[i]]));
    x.forEach((step, i) => ok(Object.is(at.get(step), y[i])));
    strictEqual(x[0], curve.x[0]);
    strictEqual(x.at(-1), curve.x.at(-1));
    strictEqual(Math.min(...finite(y)), Math.min(...finite(curve.y)));
    strictEqual(Math.max(...finite(y)), Math.max(...finite(curve.y)));
    ok(x.every((step, i) => i === 0 || step > x[i - 1]!), "steps increase");
  }));
});

Deno.test("reduce() keeps a few points a column, however long the curve", () => {
  fc.assert(fc.property(curves, (curve) => {
    ok(reduce(curve, { columns: COLUMNS }).x.length <= 6 * COLUMNS);
  }));
});

Deno.test("reduce() never loses that there were non-finite values", () => {
  fc.assert(fc.property(curves, (curve) => {
    const odd = (y: Float64Array) => y.some((v) => !Number.isFinite(v));
    strictEqual(odd(reduce(curve, { columns: COLUMNS }).y), odd(curve.y));
  }));
});

Deno.test("reduce() leaves a short curve as it is", () => {
  const curve = { x: Float64Array.of(0, 1, 2), y: Float64Array.of(3, NaN, 1) };
  strictEqual(reduce(curve), curve);
});

Deno.test("reduce() keeps a single spike among a hundred thousand points", () => {
  const y = Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i));
  y[54_321] = 99;
  const drawn = reduce({ x: y.map((_, i) => i), y });
  deepStrictEqual(drawn.x[drawn.y.indexOf(99)], 54_321);
  ok(drawn.x.length < 2100);
});

Deno.test("reduce() copes with steps as large as numbers get", () => {
  const x = Float64Array.from({ length: 100 }, (_, i) => (i - 50) * 3e306);
  const { x: drawn } = reduce({ x, y: x.map(() => 1) }, { columns: COLUMNS });
  deepStrictEqual([drawn[0], drawn.at(-1)], [x[0], x.at(-1)]);
});
