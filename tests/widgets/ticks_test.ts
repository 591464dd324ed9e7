import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { ticks } from "../../widgets/_ticks.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

const labels = (from: number, to: number, { log = false, count = 5 } = {}) =>
  ticks({ label: "", from, to, log }, count).map(({ label }) => label);

Deno.test("ticks() are round numbers with as many decimals as they need", () => {
  deepStrictEqual(labels(0, 1), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
  deepStrictEqual(labels(0.02, 0.84), ["0.2", "0.4", "0.6", "0.8"]);
  deepStrictEqual(labels(-3, 3), ["−2", "0", "2"]);
});

Deno.test("ticks() of what is counted in whole numbers are whole", () => {
  const axis = { label: "epoch", from: 0, to: 2, log: false };
  deepStrictEqual(
    ticks({ ...axis, whole: true }, 5).map(({ label }) => label),
    ["0", "1", "2"],
  );
});

Deno.test("ticks() shorten thousands and millions, and write extremes as powers", () => {
  deepStrictEqual(labels(0, 20000), ["0", "5000", "10k", "15k", "20k"]);
  deepStrictEqual(labels(0, 4e6), ["0", "1M", "2M", "3M", "4M"]);
  deepStrictEqual(labels(0, 4e-7), ["0", "1e−7", "2e−7", "3e−7", "4e−7"]);
});

Deno.test("ticks() of a logarithmic axis are powers of ten, or parts of one", () => {
  deepStrictEqual(labels(0.001, 10, { log: true }), [
    "0.001",
    "0.01",
    "0.1",
    "1",
    "10",
  ]);
  deepStrictEqual(labels(0.15, 1.2, { log: true }), ["0.2", "0.5", "1"]);
  deepStrictEqual(labels(1, 1e40, { log: true }), [
    "1",
    "1e9",
    "1e18",
    "1e27",
    "1e36",
  ]);
});

Deno.test("ticks() are inside the axis, and few", () => {
  const value = fc.double({ min: -1e300, max: 1e300, noNaN: true });
  fc.assert(fc.property(value, value, (a, b) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    fc.pre(to - from > Math.abs(to) * 1e-9);
    const slack = (to - from) * 1e-9;
    const all = ticks({ label: "", from, to, log: false }, 5);
    ok(all.every(({ at }) => at >= from - slack && at <= to + slack));
    ok(all.length <= 7);
  }));
});
