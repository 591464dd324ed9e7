import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, nameOf } from "../log_file.ts";
import { axisOf } from "../naming.ts";
import { isObject } from "../records/columns.ts";
import { finish } from "./_document.ts";
import { parseJson } from "./_json.ts";
import { LogError, type Reader } from "./_reader.ts";
import { isSummary } from "./_summary.ts";
import { decode, headText, toLines, withoutEnd } from "./_text.ts";

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
    const [first = "", second = ""] = headText(head).trimStart().split("\n", 2);
    if (!/^\{.*\}\s*$/.test(first)) return 0;
    return second.trimStart().startsWith("{") ? 0.9 : 0.3;
  },

  async read({ path, files: [file] }) {
    const { text, odd } = decode(await bytesOf(file));
    const lines = toLines(withoutEnd(text, "\0")).map((line) => line.trim());
    const last = lines.findLastIndex((line) => line !== "");
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader: "jsonl",
      expectsAxis: true,
    });
    if (odd) builder.note("odd-encoding");
    let rows = 0;
    let bad: number | undefined;
    for (const [i, line] of lines.entries()) {
      if (line === "") continue;
      const at = i + 1;
      const row = parseRow(line);
      if (row && isSummary(row)) builder.note("summary-record", { at });
      else if (row) {
        builder.add(row, at);
        rows++;
      } // A killed run leaves half a line behind; what came before it is good.
      else if (i === last && rows > 0) builder.note("truncated-tail", { at });
      else {
        bad ??= i;
        builder.note("bad-line", { at, what: line });
      }
    }
    if (rows === 0 && bad !== undefined) {
      throw new LogError("syntax", path, { line: bad + 1, found: lines[bad]! });
    }
    if (rows === 1 && last === 0 && !hasAxis(lines[0]!)) {
      throw new LogError("no-curve", path);
    }
    if (rows === 0) throw new LogError(last < 0 ? "empty" : "no-records", path);
    return finish(builder, path);
  },
};

// A single line of metrics without a step is a result, not the beginning of a log.
function hasAxis(line: string): boolean {
  return Object.keys(parseRow(line) ?? {}).some((name) =>
    axisOf(name) !== null
  );
}

function parseRow(line: string): Record<string, unknown> | undefined {
  try {
    const row = parseJson(line);
    return isObject(row) ? row : undefined;
  } catch {
    return undefined;
  }
}
