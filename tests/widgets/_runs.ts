import type { Diagnosis, Mark } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import type { History, Series } from "../../lib/history.ts";
import { toHistory } from "../../lib/in_memory.ts";
import { read } from "../../lib/reading.ts";

const FOLDER = new URL("../logs/", import.meta.url);

const histories = new Map(
  await Promise.all(
    ["exploding.csv", "healthy.csv", "overfit.csv"].map(async (log) => {
      const bytes = await Deno.readFile(new URL(log, FOLDER));
      return [log, (await read(bytes, log))[0]!] as const;
    }),
  ),
);

/** A log of the tests, and what is found in it. */
export function runOf(log: string): [History, Diagnosis] {
  const history = histories.get(log)!;
  return [history, examine(history)];
}

/** A history of plain columns. */
export const history = (columns: Record<string, unknown>): History =>
  toHistory(columns);

/** A diagnosis that found these marks, whatever the run. */
export function marked(run: History, ...marks: readonly Mark[]): Diagnosis {
  const found = { rule: "overfitting", severity: "warning", marks } as const;
  return {
    ...examine(run),
    checks: [{ ...found, outcome: "fires", confidence: 0.9 }],
  };
}

/** A series with everything but what the test is about. */
export function seriesOf(
  about: Partial<Series> & { readonly values: Float64Array },
): Series {
  return {
    name: "loss",
    split: "train",
    quantity: "loss",
    component: null,
    better: "lower",
    axis: "epoch",
    steps: about.values.map((_, i) => i),
    ...about,
  };
}

/** Numbers that look like noise, the same every time. */
export function noise(count: number): Float64Array {
  let state = 1;
  const next = () => (state = state * 16807 % 2147483647) / 2147483647 - 0.5;
  return Float64Array.from({ length: count }, next);
}
