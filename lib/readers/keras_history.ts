import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { addColumns, isList, isObject } from "../records/columns.ts";
import { finish, parseDocument } from "./_document.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** One JSON object of columns: `{"loss": [0.9, 0.5], "val_loss": [0.8, 0.6]}`; or one column alone. */
export const kerasHistory: Reader = {
  id: "keras-history",
  writtenBy: [
    "json.dump(history.history)",
    "json.dump(model.loss_curve_)",
    "pandas DataFrame.to_json",
    "Ludwig",
    "tfjs",
  ],
  extensions: [".json"],

  sniff(head) {
    const text = headText(head);
    if (/^\s*\[\s*(?:[-+]?\d[\d.eE+-]*|NaN|null)\s*(?:,|\]\s*$)/.test(text)) {
      return 0.6;
    }
    if (!/^\s*\{\s*"/.test(text)) return 0;
    return /^\s*\{\s*"[^"]*"\s*:\s*(?:\[\s*(?:[-+\d"]|NaN|null)|\{\s*"\d+"\s*:)/
        .test(text)
      ? 0.8
      : 0.2;
  },

  async read(log) {
    const { path } = log;
    const { value, odd } = await parseDocument(log);
    const columns = isList(value) ? { [stem(path)]: value } : value;
    if (!isObject(columns)) throw new LogError("no-records", path);
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "keras-history",
    });
    if (odd) builder.note("odd-encoding");
    if (addColumns(builder, columns) === 0) {
      throw new LogError("no-curve", path);
    }
    return finish(builder, path);
  },
};

// Numbers without a name are called as their file.
function stem(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, "");
}
