import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { HEAD, type LogFile, nameOf } from "../log_file.ts";
import { finish } from "./_document.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { formOf, isTableOfRuns } from "./_table.ts";
import { readRows } from "./_table_lines.ts";
import { TableRows } from "./_table_rows.ts";
import { decode } from "./_text.ts";

/** Reads delimited text: a header, then one record a row. */
export async function readTable(
  { path, files: [file] }: Log,
  reader: string,
): Promise<History[]> {
  const text = await beginningOf(file);
  if (text.trim() === "") throw new LogError("empty", path);
  const form = formOf(text);
  const { header } = form;
  if (header.length === 0) throw new LogError("no-records", path);
  if (isTableOfRuns(header)) throw new LogError("table-of-runs", path);
  if (form.rows.length === 0) {
    throw new LogError("header-only", path, { line: 1 });
  }
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader,
    // A Keras history saved by pandas has no epochs, and needs none.
    expectsAxis: header[0] !== "" && !header.includes("loss"),
  });
  if (form.transposed) {
    await readRows(file, form.delimiter, builder, {
      numbers: undefined,
      flush: () => {},
      add({ cells: [name = "", ...values], line }) {
        if (line >= form.rows[0]!.line) builder.addColumn(name, values);
      },
    });
  } else {
    await readRows(
      file,
      form.delimiter,
      builder,
      new TableRows(builder, form),
    );
  }
  return finish(builder, path);
}

/** Rows that tell the form of a table. */
const ROWS = 3;

/** Enough of a table to tell its form: its first rows, however long they are. */
async function beginningOf(file: LogFile): Promise<string> {
  for (let size = HEAD;; size *= 8) {
    const bytes = await file.slice(0, size);
    const text = decode(bytes).text.replaceAll("\0", "");
    const whole = bytes.length < size || size >= LONGEST;
    if (whole || text.split("\n", ROWS + 1).length > ROWS) return text;
  }
}

/** No header is longer. */
const LONGEST = 2 ** 25;
