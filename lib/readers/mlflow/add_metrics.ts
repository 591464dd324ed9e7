import type { HistoryBuilder } from "../../history_builder.ts";
import { toCell } from "../../records/cell.ts";

/** A value of a metric, as MLflow keeps it. */
export interface Point {
  readonly metric: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly step: number;
  readonly value: unknown;
}

/**
 * Adds the metrics of a run in the order in which they were logged. Where a program gives no steps, all
 * points of a metric stand at step 0: they are counted.
 */
export function addMetrics(
  builder: HistoryBuilder,
  points: readonly Point[],
): void {
  const ordered = points.toSorted((a, b) => a.time - b.time);
  const still = new Set<string>();
  for (const [metric, all] of Map.groupBy(ordered, ({ metric }) => metric)) {
    if (all.length < 2 || all.some(({ step }) => step !== 0)) continue;
    still.add(metric);
    const values = all.map(({ value }) => toCell(value) ?? NaN);
    builder.addCurve({
      name: metric,
      ownName: metric,
      axis: "index",
      steps: Float64Array.from(values.keys()),
      values: Float64Array.from(values),
      wallSeconds: Float64Array.from(all, ({ time }) => time / 1000),
    });
  }
  for (const { metric, time, step, value } of ordered) {
    if (still.has(metric)) continue;
    builder.begin();
    builder.set("step", step);
    builder.set("timestamp", time);
    builder.set(metric, value);
  }
}
