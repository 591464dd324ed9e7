import { readDocument } from "./_document.ts";
import { columnsOf } from "./_read_columns.ts";
import { LogError, type Reader } from "./_reader.ts";
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
    const { path } = log;
    return readDocument(log, (value) => {
      if (!Array.isArray(value)) throw new LogError("no-records", path);
      return columnsOf(value, { path, reader: "json-rows" });
    });
  },
};
