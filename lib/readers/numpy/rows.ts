import { isKnown } from "../../naming.ts";
import { isList } from "../../records/columns.ts";
import { headerless } from "../_headerless.ts";
import { calledAsFile } from "../_stem.ts";

/** A table of numbers without names has no more columns. */
const MOST_COLUMNS = 8;

/** What Stable-Baselines3 keeps of its evaluations: the episodes of each, at its timestep. */
const EVALUATIONS: ReadonlyMap<string, string> = new Map([
  ["results", "eval/mean_reward"],
  ["ep_lengths", "eval/mean_ep_length"],
]);

type Named = [name: string, value: unknown];

/** Arrays of two dimensions as columns: evaluations by their means, tables called as a metric. Others are `undefined`. */
export function columnsOfRows(values: readonly Named[]): Named[] {
  const steps = values.find(([name]) => name === "timesteps")?.[1];
  return values.flatMap(([name, value]): Named[] => {
    if (!areRows(value)) return [[name, value]];
    const evaluation = EVALUATIONS.get(name);
    if (evaluation && isList(steps) && steps.length === value.length) {
      return [[evaluation, Float64Array.from(value, mean)]];
    }
    const width = value[0]!.length;
    if (!isKnown(name) || width > MOST_COLUMNS || width >= value.length) {
      return [[name, undefined]];
    }
    const rows = value.map((row, i) => ({
      cells: Array.from(row, String),
      line: i + 1,
    }));
    return calledAsFile(headerless(rows), name).map((column, i) => [
      column,
      Float64Array.from(value, (row) => row[i]!),
    ]);
  });
}

function areRows(value: unknown): value is Float64Array[] {
  return Array.isArray(value) && value.length > 0 &&
    value.every((row) => row instanceof Float64Array && row.length > 0);
}

function mean(row: Float64Array): number {
  return row.reduce((sum, value) => sum + value, 0) / row.length;
}
