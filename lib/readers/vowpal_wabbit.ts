import type { Pair } from "../text/pair.ts";
import { textReader } from "./_text_reader.ts";

const HEAD = /^average\s+since\s+example/;
const ROW = /^\s*([\d.e+-]+|n\.a\.)\s+([\d.e+-]+|n\.a\.)\s+(\d+)\s+[\d.]+\s/;

/** What Vowpal Wabbit prints: its loss so far, and since the line before, by the number of examples. */
export const vowpalWabbit = textReader({
  id: "vowpal-wabbit",
  writtenBy: ["Vowpal Wabbit"],
  mark: HEAD,
  least: 1,
  rewriting: () => (line): string | Pair[] => {
    const row = ROW.exec(line);
    if (!row) return "";
    return [
      ["step", Number(row[3])],
      ["average loss", Number(row[1])],
      ["since last loss", Number(row[2])],
    ];
  },
});
