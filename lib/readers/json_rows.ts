import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { areRuns } from "../records/shapes.ts";
import { finish, readDocument } from "./_document.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError, type Reader } from "./_reader.ts";
import { addRows } from "./_rows.ts";
import { headText } from "./_text.ts";

/** A JSON array of records: `[{"epoch": 1, "loss": 0.9}, {"epoch": 2, "loss": 0.5}]`. */
export const jsonRows: Reader = {
  id: "json-rows",
  writtenBy: [
    "Chainer LogReport",
    "ESPnet",
    "skorch",
    "pandas to_json(orient='records')",
  ],
  extensions: [".json", ""],

  sniff(head) {
    return /^\s*"?\[\s*\{/.test(headText(head)) ? 0.9 : 0;
  },

  read(log) {
    return readDocument(log, (value) => recordsIn(value, log.path));
  },
};

function recordsIn(value: unknown, path: string): History[] {
  if (!Array.isArray(value)) throw new LogError("no-records", path);
  if (areRuns(value)) return columnsOf(value, { path, reader: "json-rows" });
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader: "json-rows",
    expectsAxis: true,
  });
  if (addRows(builder, value) === 0) throw new LogError("no-records", path);
  return finish(builder, path);
}
