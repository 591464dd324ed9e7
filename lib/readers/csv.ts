import { readTable } from "./_read_table.ts";
import type { Reader } from "./_reader.ts";
import { looksTabular } from "./_looks_tabular.ts";
import { headText } from "./_text.ts";

/** A table of numbers under names: comma, semicolon, tab, bar or blanks between. */
export const csv: Reader = {
  id: "csv",
  general: true,
  writtenBy: [
    "Lightning CSVLogger",
    "Ultralytics results.csv",
    "fastai CSVLogger",
    "pandas",
    "Excel",
  ],
  extensions: [".csv", ".tsv", ".txt", ".dat"],

  sniff(head, path) {
    return looksTabular(headText(head), path);
  },

  read(log) {
    return readTable(log, "csv");
  },
};
