import { splitLine } from "./_delimited.ts";
import { readTable } from "./_read_table.ts";
import type { Reader } from "./_reader.ts";
import { headText, toLines } from "./_text.ts";

/** What Keras' `CSVLogger` writes: `epoch`, counted from 0, then `loss`, metrics and `val_…`. */
export const kerasCsv: Reader = {
  id: "keras-csv",
  writtenBy: ["Keras CSVLogger"],
  extensions: [".csv", ".log"],

  sniff(head) {
    const lines = toLines(headText(head)).filter((line) => line.trim() !== "");
    const [line = "", second = ""] = lines;
    const [first, ...names] = splitLine(line, line.includes(";") ? ";" : ",");
    const keras = first === "epoch" && names.includes("loss") &&
      names.every((name) =>
        /^[a-z]\w*$/i.test(name) && !/^(?:train|test|valid|eval)_/.test(name)
      );
    return keras && /^\s*"?\d/.test(second) ? 0.9 : 0;
  },

  read(log) {
    return readTable(log, "keras-csv");
  },
};
