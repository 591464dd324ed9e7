import { type Across, acrossIn, seriesInRows } from "./_across.ts";
import { dataRows } from "./_data_rows.ts";
import { type Decimals, haveDecimalCommas } from "./_decimals.ts";
import { type Delimiter, delimiterOf, type Row } from "./_delimited.ts";
import { fromComment, isCounted, isNumeric, splitAgain } from "./_header.ts";
import { headerless } from "./_headerless.ts";
import { headIn, rowsAbove } from "./_table_head.ts";
import { toLines } from "./_text.ts";

/** How a text is a table. */
export interface Form extends Decimals {
  /** Names of the columns; empty where there is nothing. */
  readonly header: readonly string[];
  /** Whether the first row is that header. */
  readonly named: boolean;
  /** The epochs that the header counts, where rows are series. */
  readonly across?: Across;
  /** What stands above the header: a title, settings. */
  readonly above: readonly Row[];
  /** The first rows below the header. */
  readonly rows: readonly Row[];
}

/** Lines that tell how a text is a table. */
const SAMPLE = 60;

/** A comment, or a blank line. */
const IDLE = /^\s*(?:#|$)/;

/** Finds delimiter and header: the first row, a comment before it, or none. */
export function formOf(text: string): Form {
  const all = toLines(text);
  // The last of many comments may name the columns.
  const from = Math.max(0, all.findIndex((line) => !IDLE.test(line)) - 1);
  const lines = all.slice(from, from + SAMPLE);
  const delimiter = delimiterOf(lines);
  const comment = lines.findLast((line) => /^\s*#/.test(line));
  const rows = dataRows(lines.join("\n"), delimiter).map((row) => ({
    ...row,
    line: row.line + from,
  }));
  return formOfRows([...rows], delimiter, comment);
}

/** Finds the header among rows; `comment` may name the columns, too. */
export function formOfRows(
  all: readonly Row[],
  delimiter: Delimiter,
  comment = "",
): Form {
  const above = rowsAbove(all, delimiter);
  const rows = all.slice(above);
  const [first, second] = rows;
  const form = {
    delimiter,
    named: false,
    rows,
    above: all.slice(0, above),
    decimalComma: delimiter !== "," && haveDecimalCommas(rows),
  };
  if (first === undefined) {
    const cells = comment.split(delimiter === " " ? /\s+/ : delimiter).length;
    return { ...form, header: fromComment(comment, delimiter, cells) };
  }
  const across = acrossIn(first.cells, second);
  if (across) {
    const below = rows.slice(1);
    return { ...form, header: first.cells, named: true, across, rows: below };
  }
  const unnamed = seriesInRows(rows);
  if (unnamed) return { ...form, ...unnamed };
  if (isCounted(rows)) {
    // pandas numbers columns that have no names.
    const header = first.cells.map((cell, i) => cell && `column ${i + 1}`);
    return { ...form, header, named: true, rows: rows.slice(1) };
  }
  if (isNumeric(first.cells)) {
    const named = fromComment(comment, delimiter, first.cells.length);
    return { ...form, header: named.length > 0 ? named : headerless(rows) };
  }
  const head = headIn(
    rows,
    splitAgain(first.cells, second?.cells.length ?? 0),
    all[above - 1],
  );
  const header = head.names;
  // R writes a row's name before its cells and none above it.
  const rowNames = second !== undefined && second.cells.at(-1) !== "" &&
    second.cells.length === header.length + 1;
  return {
    ...form,
    header: rowNames ? ["", ...header] : header,
    named: true,
    rows: rows.slice(head.rows),
  };
}
