import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { History } from "../lib/history.ts";
import { Together } from "../lib/records/together.ts";

/** A run of two curves at the same steps, and one at steps of its own. */
function run(name: string, points: number): History {
  const steps = Float64Array.from({ length: points }, (_, i) => i);
  const curve = (name: string, steps: Float64Array, values: Float64Array) => ({
    name,
    split: "train" as const,
    quantity: "loss",
    component: null,
    better: "lower" as const,
    axis: "step" as const,
    steps,
    values,
  });
  return {
    name,
    series: [
      curve("a", steps, steps.map((step) => step === 77 ? -9 : step % 7)),
      curve("b", steps, steps.map((step) => step === 99 ? NaN : step % 5)),
      curve("c", steps.slice(0, 10), steps.slice(0, 10)),
    ],
    context: {},
    source: { path: name, reader: "csv", notes: [{ kind: "no-loss" }] },
  };
}

const numbersOf = ({ series }: History): number =>
  [...new Set(series.flatMap(({ steps, values }) => [steps, values]))]
    .reduce((sum, { length }) => sum + length, 0);

Deno.test("runs that fit together stay as they were read", () => {
  const together = new Together(10_000);
  const runs = [run("x", 1000), run("y", 1000)];
  for (const one of runs) together.add([one]);
  deepStrictEqual(together.runs, runs);
});

Deno.test("runs that hold too much together are thinned alike, and say of how many points they keep which", () => {
  const limit = 10_000;
  const together = new Together(limit);
  for (let i = 0; i < 10; i++) {
    together.add([run(`${i}`, 1000)]);
    ok(together.runs.reduce((sum, one) => sum + numbersOf(one), 0) <= limit);
  }
  strictEqual(together.runs.length, 10);
  const lengths = together.runs.map(({ series }) => series[0]!.steps.length);
  ok(Math.max(...lengths) <= 1.1 * Math.min(...lengths), lengths.join());
  for (const { series: [a, b, c], source } of together.runs) {
    deepStrictEqual(source.notes, [
      { kind: "no-loss" },
      { kind: "thinned", count: 1000, what: "4" },
    ]);
    deepStrictEqual([a!.recorded, c!.recorded], [1000, undefined]);
    strictEqual(a!.steps, b!.steps);
    strictEqual(a!.values[a!.steps.indexOf(77)], -9);
    ok(Number.isNaN(b!.values[b!.steps.indexOf(99)]));
    strictEqual(c!.steps.length, 10);
  }
});
