import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, HEAD, nameOf } from "../log_file.ts";
import { acrossIn } from "./_across.ts";
import { haveDecimalCommas } from "./_decimals.ts";
import { finish } from "./_document.ts";
import { LogError, type Reader } from "./_reader.ts";
import { checkKind } from "./_table_kinds.ts";
import { sinkFor } from "./_table_sink.ts";
import { decode, headText, toLines } from "./_text.ts";
import { runTables } from "./report/runs.ts";
import type { Table } from "./report/table.ts";

/** Tables of epochs in a text for people: Markdown, HTML or LaTeX. */
export const report: Reader = {
  id: "report",
  general: true,
  writtenBy: [
    "Hugging Face model cards",
    "fastai notebooks",
    "pandas",
    "people",
  ],
  extensions: [".md", ".html", ".tex"],

  sniff(head, path = "") {
    const text = headText(head);
    const taken = runTables(text).flat().reduce((n, { lines }) => n + lines, 0);
    if (DOCUMENT.test(path)) {
      return taken > 0 ? 0.95 : head.length >= HEAD ? 0.1 : 0;
    }
    // A program may print tables among lines of its own.
    const lines = toLines(text).filter((line) => line.trim() !== "");
    return taken * 2 > lines.length ? 0.8 : 0;
  },

  async read({ path, files: [file] }) {
    if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
    const { text } = decode(await bytesOf(file));
    const runs = runTables(text);
    if (runs.length === 0) throw new LogError("no-records", path);
    return runs.flatMap((tables, i) => {
      const [{ title = String(i + 1) } = {}] = tables;
      const name = nameOf(path);
      return runOf(tables, path, runs.length > 1 ? `${name}: ${title}` : name);
    });
  },
};

const DOCUMENT = /\.(?:md|markdown|[qr]md|html?|tex|org)$/i;

/** No document that people read is larger. */
const LARGEST = 2 ** 24;

/** The run that tables tell together: those of other columns stand beside the first. */
function runOf(
  tables: readonly Table[],
  path: string,
  name: string,
): History[] {
  const parts = Map.groupBy(tables, ({ header }) => header.join("|"));
  const [first, ...others] = [...parts.values()].map((part) =>
    tableOf(part, path, name)
  );
  if (others.length === 0 || first!.length !== 1) {
    return [first!, ...others].flat();
  }
  const [run] = first!;
  const series = others.flat().flatMap(({ series }) => series);
  return [{ ...run!, series: [...run!.series, ...series] }];
}

function tableOf(
  parts: readonly Table[],
  path: string,
  name: string,
): History[] {
  const [{ header, context }] = parts as [Table];
  const rows = parts.flatMap(({ rows }) => rows);
  const across = acrossIn(header, rows[0]);
  const form = {
    delimiter: "|",
    decimalComma: haveDecimalCommas(rows),
    header,
    named: true,
    ...(across ? { across } : {}),
    above: [],
    rows,
  } as const;
  checkKind(form, path);
  const builder = new HistoryBuilder({
    name,
    path,
    reader: "report",
    context,
  });
  const sink = sinkFor(form, builder);
  for (const row of rows) sink.add(row, false);
  return finish(builder, path);
}
