import { toContext } from "../../context.ts";
import { HistoryBuilder } from "../../history_builder.ts";
import { objectIn } from "../_json.ts";
import { flat } from "../_settings.ts";
import type { Schema } from "./_schema.ts";

/** A project of Trackio: each record of a run is a JSON object. */
export const trackio: Schema = {
  fits: (database) => database.has("metrics", "run_name", "step", "metrics"),

  runs(database, path) {
    const configs = new Map(
      [...database.rows("configs", "run_name", "config", "run_id")].map((
        [name, config, id],
      ) => [id ?? name, objectIn(String(config))]),
    );
    const runs = Map.groupBy(
      database.rows(
        "metrics",
        "run_name",
        "step",
        "timestamp",
        "metrics",
        "run_id",
      ),
      ([name, , , , id]) => id ?? name,
    );
    return [...runs].flatMap(([id, rows]) => {
      const builder = new HistoryBuilder({
        name: String(rows[0]![0]),
        path,
        reader: "sqlite",
        context: toContext(flat(configs.get(id) ?? {})),
      });
      for (const [, step, timestamp, metrics] of rows) {
        builder.add({ ...objectIn(String(metrics)), step, timestamp });
      }
      return builder.build();
    });
  },
};
