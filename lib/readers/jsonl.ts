import { HEAD } from "../log_file.ts";
import { readJsonl } from "./_read_jsonl.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** One JSON object a line: `{"step": 3, "loss": 0.41, "val_loss": NaN}`. */
export const jsonl: Reader = {
  id: "jsonl",
  writtenBy: [
    "MMEngine",
    "Detectron2",
    "DETR and MAE log.txt",
    "print(json.dumps(logs))",
  ],
  extensions: [".jsonl", ".ndjson", ".json", ".log", ".txt"],

  sniff(head) {
    const text = headText(head).trimStart();
    const [first = "", second = ""] = text.split("\n", 2);
    // A record of thousands of names is longer than what is sniffed at.
    if (first === text && head.length >= HEAD) {
      return /^\{\s*"[^"]*"\s*:\s*[-+\d"]/.test(text) ? 0.15 : 0;
    }
    if (!/^\{.*\}\s*$/.test(first)) return 0;
    // Runs of columns, one a line, are no records.
    if (/^\{\s*"[^"]*"\s*:\s*\[\s*-?\d/.test(first)) return 0.15;
    if (second.trimStart().startsWith("{")) return 0.9;
    // A document in one line has its curves in lists, of numbers or of records.
    return /:\s*\[\s*(?:[{[]|-?[\d.]+(?:e[-+]?\d+)?\s*,)/i.test(first)
      ? 0.15
      : 0.3;
  },

  read(log) {
    return readJsonl(log, "jsonl");
  },
};
