import type { History, Series, Split } from "../history.ts";

export function parseRun(line: string): History {
  const run = JSON.parse(line.replace(/(?<=[:,[]\s*)(NaN|-?Infinity)(?=\s*[,}\]])/g, '"$1"'));
  const number = (x: unknown) => x === null ? undefined : Number(x);
  const axis = ["epoch", "step", "iteration", "time"].find((name) => Array.isArray(run.history[name]));
  const series: Series[] = [];
  for (const [name, column] of Object.entries<any>(run.history)) {
    if (name === axis) continue;
    const raw: unknown[] = Array.isArray(column) ? column : column.values;
    const at: number[] = Array.isArray(column) ? (axis ? run.history[axis] : raw.map((_, i) => i)) : column.steps;
    const steps: number[] = [], values: number[] = [];
    raw.forEach((x, i) => { const v = number(x); if (v !== undefined) { steps.push(at[i]!); values.push(v); } });
    const split: Split = /^val|valid|eval/.test(name) ? "validation" : /^test/.test(name) ? "test" : /lr|learning_rate|grad/.test(name) ? null : "train";
    const bare = name.replace(/^(val|valid|validation|test|train)_/, "");
    const quantity = /^(lr|learning_rate)$/.test(bare) ? "learning_rate" : /grad/.test(bare) ? "grad_norm" : /acc/.test(bare) ? "accuracy" : /loss/.test(bare) ? "loss" : bare;
    series.push({ name, split, quantity, component: null, better: quantity === "loss" ? "lower" : quantity === "accuracy" ? "higher" : null, axis: "epoch", steps: Float64Array.from(steps), values: Float64Array.from(values) });
  }
  return { name: String(run.id ?? ""), series, context: run.context ?? {}, source: { path: null, reader: "run-json", notes: [] } };
}
