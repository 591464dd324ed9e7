import { readColumns } from "./_read_columns.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** How a document begins: by itself, as Python prints it, or made a text before it was written. */
const OPENS = /^\s*"?(?:[\w.]+\(.{0,40}?)?\{\s*(?=\\?["'])/;

/** How a document of columns begins. */
const COLUMN = new RegExp(
  OPENS.source +
    String
      .raw`(?:\\?"[^"]*"|'[^']*')\s*:\s*(?:[\w.]*\(?\[\s*(?:[-+\d"]|NaN|nan|null)|\{\s*"\d+"\s*:)`,
);

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

  sniff(head, path = "") {
    const text = headText(head);
    // Names of columns, and a row of numbers.
    if (/^\s*\[\s*\[\s*"[^\]]*\]\s*,\s*\[\s*-?\d/.test(text)) return 0.6;
    // A bracket and a number may also begin a line of printed text.
    if (
      /^\s*\[\s*(?:\[\s*)?(?:[-+]?\d[\d.eE+-]*|NaN|null)\s*(?:,|\]\s*$)/
        .test(text)
    ) {
      return 0.6;
    }
    if (!OPENS.test(text)) return 0;
    if (COLUMN.test(text)) return 0.8;
    // A dictionary of Python may stand in any printed text.
    return /^\s*\{\s*"/.test(text) || /\.json$/i.test(path) ? 0.2 : 0;
  },

  read(log) {
    return readColumns(log, "keras-history");
  },
};
