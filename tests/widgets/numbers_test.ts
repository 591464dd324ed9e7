import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { pack, unpack } from "../../widgets/page/numbers.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const there = (values: Float64Array) =>
  unpack(JSON.parse(JSON.stringify(pack(values))));

const values = fc.array(fc.oneof(
  { weight: 8, arbitrary: fc.double({ noNaN: true }) },
  { weight: 4, arbitrary: fc.integer() },
  fc.constantFrom(NaN, Infinity, -Infinity, 0),
)).map((list) => Float64Array.from(list));

Deno.test("numbers come back as they were, as far as a picture can tell", () => {
  fc.assert(fc.property(values, (values) => {
    const back = there(values);
    strictEqual(back.length, values.length);
    const finite = values.filter(Number.isFinite);
    const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
    const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
    values.forEach((value, i) => {
      if (!Number.isFinite(value)) ok(Object.is(back[i], value));
      else ok(Math.abs(back[i]! - value) <= (high - low) * 2e-5);
    });
  }));
});

Deno.test("steps come back exactly, and take little", () => {
  const even = Float64Array.from({ length: 1000 }, (_, i) => 7 + 50 * i);
  const uneven = Float64Array.from({ length: 1000 }, (_, i) => i * i * 300);
  for (const steps of [even, uneven, Float64Array.of(), Float64Array.of(5)]) {
    deepStrictEqual(there(steps), steps);
  }
  ok(JSON.stringify(pack(even)).length < 50);
  ok(JSON.stringify(pack(uneven)).length < 5000);
});

Deno.test("a moment in time keeps its seconds, a tiny change beside a large level stays to be seen", () => {
  const wall = Float64Array.from(
    { length: 100 },
    (_, i) => 1.7e9 + i * 3.25 + (i % 7) / 8,
  );
  there(wall).forEach((v, i) => ok(Math.abs(v - wall[i]!) < 0.01));
  const level = Float64Array.from(
    { length: 99 },
    (_, i) => 1000 + i % 5 * 1e-4,
  );
  there(level).forEach((v, i) => ok(Math.abs(v - level[i]!) < 1e-8));
});

Deno.test("values beyond 32 bits stay finite", () => {
  deepStrictEqual(
    there(Float64Array.of(1e300, 2, -1e300)),
    Float64Array.of(1e300, 2, -1e300),
  );
});
