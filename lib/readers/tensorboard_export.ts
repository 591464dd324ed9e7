import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { finish, readDocument } from "./_document.ts";
import { linesOf } from "./_lines.ts";
import type { Log } from "./_log.ts";
import { LogError, type Reader } from "./_reader.ts";
import { isTelling, stemOf } from "./_stem.ts";
import { headText } from "./_text.ts";

const HEADER = /^\ufeff?"?wall time"?\s*,\s*"?step"?\s*,\s*"?value"?\s*$/i;

/** What TensorBoard calls a file that it exports: `run-NAME-tag-TAG.csv`. */
const NAME = /^run-.*-tag-(.+)\.(?:csv|json)$/;

/** A single curve that TensorBoard's page exported: wall time, step and value, as CSV or as JSON. */
export const tensorboardExport: Reader = {
  id: "tensorboard-export",
  writtenBy: ["TensorBoard, exported curves"],
  extensions: [".csv", ".json"],

  sniff(head) {
    const text = headText(head);
    const [first = ""] = text.split("\n", 1);
    const triples = /^\s*\[\s*\[\s*\d{9,}(?:\.\d+)?\s*,\s*-?\d+\s*,/;
    return HEADER.test(first.trim()) || triples.test(text) ? 0.95 : 0;
  },

  async read(log) {
    const { path, files: [file] } = log;
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "tensorboard-export",
      expectsAxis: true,
    });
    const tag = NAME.exec(nameOf(path))?.[1] ??
      (isTelling(path) ? stemOf(path) : "Value");
    const head = headText(await file.slice(0, 100));
    let at = 0;
    const add = (row: readonly unknown[]) => {
      at++;
      const [time, step, value] = row;
      if (row.length !== 3) builder.note("ragged-row", { at });
      builder.begin(at);
      builder.set("Wall time", time);
      builder.set("Step", step);
      builder.set(tag, value);
    };
    if (head.trimStart().startsWith("[")) {
      return await readDocument(log, (value) => {
        if (!Array.isArray(value)) throw new LogError("no-records", path);
        for (const row of value) {
          if (Array.isArray(row)) add(row);
          else builder.note("bad-line", { what: String(row) });
        }
        return finish(builder, path);
      });
    }
    for await (const row of rowsIn(log, builder)) add(row);
    return finish(builder, path);
  },
};

async function* rowsIn(
  { files: [file] }: Log,
  builder: HistoryBuilder,
): AsyncGenerator<readonly unknown[]> {
  for await (const lines of linesOf(file, builder)) {
    for (const line of lines) {
      const row = line.trim();
      if (row !== "" && !HEADER.test(row)) yield row.split(",");
    }
  }
}
