import { nameOf } from "../log_file.ts";
import { parseDocument } from "./_document.ts";
import type { Reader } from "./_reader.ts";
import { toRuns } from "./_run.ts";
import { headText } from "./_text.ts";

/** One run: `{"id": "a", "history": {"loss": [0.9, 0.5]}, "context": {"learning_rate": 0.1}}`. */
export const runJson: Reader = {
  id: "run-json",
  writtenBy: ["Lossoscope", "your own script"],
  extensions: [".json"],

  sniff(head) {
    const text = headText(head);
    return /^\s*\{/.test(text) && /"history"\s*:\s*[{[]/.test(text) ? 0.92 : 0;
  },

  async read(log) {
    const { path } = log;
    const { value } = await parseDocument(log);
    return toRuns(value, { path, reader: "run-json", name: nameOf(path) });
  },
};
