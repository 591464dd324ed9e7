import type { Reader } from "./_reader.ts";

const MARK = new TextEncoder().encode("SQLite format 3\0");

/** A database of SQLite: MLflow's, Optuna's, Trackio's, or any with a table of steps. */
export const sqlite: Reader = {
  id: "sqlite",
  writtenBy: ["MLflow, databases", "Optuna", "Trackio", "pandas to_sql()"],
  extensions: [".db", ".sqlite", ".sqlite3"],

  sniff(head) {
    return MARK.every((byte, i) => head[i] === byte) ? 1 : 0;
  },

  async read(log) {
    const { readRuns } = await import("./sqlite/read_runs.ts");
    return await readRuns(log);
  },
};
