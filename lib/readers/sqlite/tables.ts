import { nameOf } from "../../log_file.ts";
import { RecordTable } from "../_record_table.ts";
import type { Schema } from "./_schema.ts";

/** Any tables with a column of steps or epochs. */
export const tables: Schema = {
  fits: () => true,

  runs(database, path) {
    return [...database.tables].flatMap(([name, columns]) => {
      const table = new RecordTable(columns, {
        name: database.tables.size > 1 ? name : nameOf(path),
        path,
        reader: "sqlite",
      });
      if (!table.isPlaced) return [];
      let at = 0;
      for (const row of database.rows(name, ...columns)) table.add(row, ++at);
      return table.build();
    });
  },
};
