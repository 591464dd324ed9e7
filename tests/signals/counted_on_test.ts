import { strictEqual } from "node:assert/strict";
import { countedOn } from "../../lib/signals/counted_on.ts";

const counts = [31, 33, 36, 29, 40, 38, 35];

Deno.test("countedOn() finds how many examples shares were counted on, in per cent and rounded too", () => {
  const shares = counts.map((right) => right / 47);
  strictEqual(countedOn(Float64Array.from(shares)), 47);
  strictEqual(countedOn(Float64Array.from(shares, (v) => 100 * v)), 47);
  strictEqual(
    countedOn(Float64Array.from(shares, (v) => Number(v.toFixed(3)))),
    47,
  );
});

Deno.test("countedOn() knows nothing of a few values, of means over batches, and of large sets", () => {
  strictEqual(countedOn(Float64Array.from([0.25, 0.5, 0.75, 1])), undefined);
  const means = counts.map((right) => right / 47 + right ** 2 / 1e5);
  strictEqual(countedOn(Float64Array.from(means)), undefined);
  const large = [6151, 6578, 7123, 5801, 8017, 7589, 7011]
    .map((right) => right / 10007);
  strictEqual(countedOn(Float64Array.from(large)), undefined);
});

Deno.test("countedOn() takes no rounding for a count: whole per cent that happen to be even are no fiftieths", () => {
  const even = [46, 52, 58, 64, 70, 76, 82, 88, 92];
  strictEqual(countedOn(Float64Array.from(even)), undefined);
});
