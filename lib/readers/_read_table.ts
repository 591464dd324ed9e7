import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, nameOf } from "../log_file.ts";
import type { Row } from "./_delimited.ts";
import { finish } from "./_document.ts";
import { isHeader } from "./_header.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import {
  dataRows,
  type Form,
  formOf,
  isTableOfRuns,
  toPoint,
} from "./_table.ts";
import { decode, toLines } from "./_text.ts";

/** Reads delimited text: a header, then one record a row. */
export async function readTable(
  { path, files: [file] }: Log,
  reader: string,
): Promise<History[]> {
  const { text: decoded, odd } = decode(await bytesOf(file));
  const text = decoded.includes("\0") ? decoded.replaceAll("\0", "") : decoded;
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
  if (odd) builder.note("odd-encoding");
  if (text !== decoded) {
    builder.note("truncated-tail", { at: toLines(text).length });
  }
  if (form.transposed) {
    for (const { cells: [name = "", ...values] } of form.rows) {
      builder.addColumn(name, values);
    }
  } else addRows(builder, text, form);
  return finish(builder, path);
}

function addRows(builder: HistoryBuilder, text: string, form: Form): void {
  const { delimiter, header, named } = form;
  const cut = /[\r\n]\s*$/.test(text.slice(-200)) ? -1 : toLines(text).length;
  let names = toNames(builder, header, form.rows[0]);
  const tables = [names];
  let skip = named ? 1 : 0;
  for (const { cells, line } of dataRows(text, delimiter)) {
    if (skip-- > 0) continue;
    if (cells.length !== names.length) {
      names = tables.findLast(({ length }) => length === cells.length) ?? names;
    }
    // Nothing ends in `0.` or `1e-` but what was cut there.
    const cutNumber = line === cut && /[.eE+-]$/.test(cells.at(-1) ?? "");
    if (line === cut && (cells.length < names.length || cutNumber)) {
      builder.note("truncated-tail", { at: line });
    } else if (cells.length === 1 && names.length > 1) {
      builder.note("bad-line", { at: line, what: cells[0]! });
    } else if (cells.length > 1 && !cells.includes("") && isHeader(cells)) {
      // Tables that share a file are told apart by their widths.
      builder.note("repeated-header", { at: line });
      names = toNames(builder, cells, undefined);
      tables.push(names);
    } else {
      const ragged = cells.length < names.length ||
        cells.slice(names.length).some((cell) => cell !== "");
      if (ragged) builder.note("ragged-row", { at: line });
      builder.begin(line);
      for (let i = 0; i < names.length; i++) {
        const name = names[i];
        const cell = cells[i];
        if (name !== undefined) {
          builder.set(
            name,
            cell === undefined ? cell : toPoint(cell, delimiter),
          );
        }
      }
    }
  }
}

/** The names of the columns; `undefined` for those to leave out: row numbers and empty margins. */
function toNames(
  builder: HistoryBuilder,
  header: readonly string[],
  first: Row | undefined,
): (string | undefined)[] {
  const seen = new Map<string, number>();
  return header.map((name, i) => {
    if (name === "" || /^Unnamed: \d+$/.test(name)) {
      return i === 0 || !first?.cells[i] ? undefined : `column ${i + 1}`;
    }
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return name;
    builder.note("renamed-column", { what: name });
    return `${name} (${times})`;
  });
}
