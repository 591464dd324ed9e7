import { readColumns } from "./_read_columns.ts";
import type { Reader } from "./_reader.ts";
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
    // A bracket and a number may also begin a line of printed text.
    if (
      /^\s*\[\s*(?:\[\s*)?(?:[-+]?\d[\d.eE+-]*|NaN|null)\s*(?:,|\]\s*$)/
        .test(text)
    ) {
      return 0.6;
    }
    if (!/^\s*\{\s*"/.test(text)) return 0;
    return /^\s*\{\s*"[^"]*"\s*:\s*(?:\[\s*(?:[-+\d"]|NaN|null)|\{\s*"\d+"\s*:)/
        .test(text)
      ? 0.8
      : 0.2;
  },

  read(log) {
    return readColumns(log, "keras-history");
  },
};
