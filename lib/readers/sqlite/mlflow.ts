import { toContext } from "../../context.ts";
import { HistoryBuilder } from "../../history_builder.ts";
import { typed } from "../_settings.ts";
import { addMetrics, type Point } from "../mlflow/add_metrics.ts";
import type { Schema } from "./_schema.ts";

/** MLflow's tracking database: a record a point. Deleted runs are still in it, and are left out. */
export const mlflow: Schema = {
  fits: (database) =>
    database.has("runs", "run_uuid") &&
    database.has("metrics", "key", "value", "timestamp", "run_uuid"),

  runs(database, path) {
    const points = new Map<string, Point[]>();
    const params = new Map<string, [string, unknown][]>();
    for (
      const [metric, value, time, run, step, isNaN] of database.rows(
        "metrics",
        "key",
        "value",
        "timestamp",
        "run_uuid",
        "step",
        "is_nan",
      )
    ) {
      listOf(points, run).push({
        metric: String(metric),
        time: Number(time),
        step: Number(step ?? 0),
        value: isNaN ? NaN : finite(value),
      });
    }
    for (
      const [key, value, run] of database.rows(
        "params",
        "key",
        "value",
        "run_uuid",
      )
    ) listOf(params, run).push([String(key), typed(String(value))]);
    return [...database.rows("runs", "run_uuid", "name", "lifecycle_stage")]
      .filter(([id, , stage]) => stage !== "deleted" && points.has(String(id)))
      .flatMap(([id, name]) => {
        const builder = new HistoryBuilder({
          name: String(name || id),
          path,
          reader: "sqlite",
          context: toContext(Object.fromEntries(params.get(String(id)) ?? [])),
        });
        addMetrics(builder, points.get(String(id))!);
        return builder.build();
      });
  },
};

function listOf<T>(lists: Map<string, T[]>, key: unknown): T[] {
  const id = String(key);
  let list = lists.get(id);
  if (list === undefined) lists.set(id, list = []);
  return list;
}

/** MLflow stores infinity as the largest number. */
function finite(value: unknown): unknown {
  return typeof value === "number" && Math.abs(value) === Number.MAX_VALUE
    ? value * 2
    : value;
}
