import { settingOf, toContext } from "../context.ts";
import type { History, RunContext } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { HEAD, type LogFile, nameOf } from "../log_file.ts";
import { axisOf } from "../naming.ts";
import { finish } from "./_document.ts";
import type { Log } from "./_log.ts";
import type { Row } from "./_delimited.ts";
import { LogError } from "./_reader.ts";
import { sectionIn } from "./_section.ts";
import { typed } from "./_settings.ts";
import { calledAsFile, isSplitOnly, isTelling, stemOf } from "./_stem.ts";
import { type Form, formOf } from "./_table.ts";
import { checkKind } from "./_table_kinds.ts";
import { readRows } from "./_table_lines.ts";
import { sinkFor } from "./_table_sink.ts";
import { decode, withoutZeros } from "./_text.ts";

/** What a program means by the names of its columns: `r` is a reward. */
export type Meanings = Readonly<Record<string, string>>;

/** Reads delimited text: a header, then one record a row. */
export async function readTable(
  { path, files: [file] }: Log,
  reader: string,
  meanings: Meanings = {},
): Promise<History[]> {
  const text = await beginningOf(file);
  if (text.trim() === "") throw new LogError("empty", path);
  const form = named(formOf(text), path, meanings);
  const { header } = form;
  checkKind(form, path);
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader,
    // A Keras history saved by pandas has no epochs, and needs none.
    expectsAxis: header[0] !== "" && !header.includes("loss"),
    context: settingsIn(form.above),
  });
  for (const row of form.above) {
    const what = row.cells.join(" ").trim();
    if (sectionIn(row) === undefined) {
      builder.note("bad-line", { at: row.line, what });
    }
  }
  if (isOneRow(form)) {
    builder.addColumn(form.header[0]!, form.rows[0]!.cells);
  } else {
    await readRows(file, form.delimiter, builder, sinkFor(form, builder));
  }
  for (const [name, meaning] of Object.entries(meanings)) {
    builder.call(meaning, name);
  }
  return finish(builder, path);
}

/** The form with names that say more: what the program means, or the file's for a column that has none. */
function named(form: Form, path: string, meanings: Meanings): Form {
  if (isOneRow(form)) return { ...form, header: [stemOf(path)] };
  if (Object.keys(meanings).length > 0) {
    return {
      ...form,
      header: form.header.map((name) => meanings[name] ?? name),
    };
  }
  const data = form.header.filter((name) =>
    name !== "" && axisOf(name) === null
  );
  if (isTelling(path) && data.length > 0 && data.every(isSplitOnly)) {
    const of = (name: string) =>
      data.includes(name) ? `${stemOf(path)}/${name}` : name;
    return { ...form, header: form.header.map(of) };
  }
  return { ...form, header: calledAsFile(form.header, path) };
}

/** The settings that stand above a table: `lr,0.001`, `Batch size: 32`. */
function settingsIn(above: readonly Row[]): RunContext {
  const settings = above.flatMap(({ cells }) => {
    const text = cells.filter((cell) => cell !== "").join("=");
    const [, name = "", value = ""] =
      /^\W*([^:=]+?)\s*[:=]\s*(\S.*)$/.exec(text) ?? [];
    return settingOf(name) === undefined ? [] : [[name, typed(value)]];
  });
  return toContext(Object.fromEntries(settings));
}

/** Fewer numbers are no curve. */
const SHORTEST = 3;

/** Whether all numbers stand in one row: a curve, written across. */
function isOneRow({ named, rows: [first, second] }: Form): boolean {
  return !named && second === undefined &&
    (first?.cells.length ?? 0) >= SHORTEST;
}

/** Rows that tell the form of a table. */
const ROWS = 3;

/** Enough of a table to tell its form: its first rows, however long they are. */
async function beginningOf(file: LogFile): Promise<string> {
  for (let size = HEAD;; size *= 8) {
    const bytes = await file.slice(0, size);
    const text = withoutZeros(decode(bytes).text);
    const whole = bytes.length < size || size >= LONGEST;
    if (whole || text.split("\n", ROWS + 1).length > ROWS) return text;
  }
}

/** No header is longer. */
const LONGEST = 2 ** 25;
