import { cellsOf } from "../text/printed_table.ts";
import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const HEAD = /^E\s+#\s+\S/;
const ROW = /^\s*\d+\s+\d+\s+[-\d.]/;

/** What `spacy train` prints: a table whose first columns, E and #, are epoch and step. */
export const spacy = textReader({
  id: "spacy",
  writtenBy: ["spacy train"],
  mark: HEAD,
  least: 1,
  rewriting: () => {
    let names: readonly string[] = [];
    return (line): string | Pair[] => {
      if (HEAD.test(line)) {
        names = ["epoch", "step", ...cellsOf(line).slice(2)];
      }
      const cells = cellsOf(line);
      return ROW.test(line) && cells.length === names.length
        ? names.map((name, i): Pair => [name, Number(cells[i])])
        : "";
    };
  },
});
