import { toContext } from "../../context.ts";
import { HistoryBuilder } from "../../history_builder.ts";
import { chosen } from "../_optuna.ts";
import type { Schema } from "./_schema.ts";

/** A study of Optuna: each trial reports values while it trains. Its final values are no curve. */
export const optuna: Schema = {
  fits: (database) =>
    database.has("trials", "trial_id") &&
    database.has("trial_intermediate_values", "trial_id", "step"),

  runs(database, path) {
    const studies = new Map(database.rows("studies", "study_id", "study_name"));
    const params = Map.groupBy(
      database.rows(
        "trial_params",
        "trial_id",
        "param_name",
        "param_value",
        "distribution_json",
      ),
      ([trial]) => trial,
    );
    const values = Map.groupBy(
      database.rows(
        "trial_intermediate_values",
        "trial_id",
        "step",
        "intermediate_value",
        "intermediate_value_type",
      ),
      ([trial]) => trial,
    );
    return [...database.rows("trials", "trial_id", "number", "study_id")]
      .flatMap(([trial, number, study]) => {
        const builder = new HistoryBuilder({
          name: `${studies.get(study) ?? "study"}, trial ${number ?? trial}`,
          path,
          reader: "sqlite",
          context: toContext(
            Object.fromEntries(
              (params.get(trial) ?? []).map(([, name, value, distribution]) => [
                String(name),
                chosen(value, String(distribution)),
              ]),
            ),
          ),
        });
        for (const [, step, value, type] of values.get(trial) ?? []) {
          builder.add({ step, value: valueOf(value, type) });
        }
        return builder.build();
      });
  },
};

function valueOf(value: unknown, type: unknown): unknown {
  if (type === "INF_POS") return Infinity;
  if (type === "INF_NEG") return -Infinity;
  return value ?? NaN;
}
