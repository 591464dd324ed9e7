import { isFixedSetting } from "../context.ts";
import { axisOf, countsSteps, resolve, words } from "../naming.ts";
import { toCell } from "../records/cell.ts";
import { labelKind } from "../records/labels.ts";
import { type Decimals, haveDecimalCommas, toPoint } from "./_decimals.ts";
import { type Delimiter, delimiterOf, type Row, toRows } from "./_delimited.ts";
import {
  type Across,
  acrossIn,
  fromComment,
  isCounted,
  isNumeric,
  splitAgain,
} from "./_header.ts";
import { headerless } from "./_headerless.ts";
import { headIn, rowsAbove } from "./_table_head.ts";
import { isTelling } from "./_stem.ts";
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

/** Finds delimiter and header: the first row, a comment before it, or none. */
export function formOf(text: string): Form {
  const lines = toLines(text).slice(0, 60);
  const delimiter = delimiterOf(lines);
  const all = [...dataRows(lines.join("\n"), delimiter)];
  const above = rowsAbove(all, delimiter);
  const rows = all.slice(above);
  const [first, second] = rows;
  const comment = lines.findLast((line) => /^\s*#/.test(line)) ?? "";
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

/** Rows that begin with the name of what is measured: with one value of it each, or with all of them. */
function seriesInRows(
  rows: readonly Row[],
): Pick<Form, "header" | "across"> | undefined {
  const names = rows.map(({ cells }) => cells[0]!);
  const width = rows[0]?.cells.length ?? 0;
  const fits = rows.length > 1 && width > 1 &&
    rows.every(({ cells: [name = "", ...values] }) =>
      isKnown(name) && toCell(name) === null && values.length > 0 &&
      isNumeric(values)
    );
  if (!fits) return undefined;
  const steps = Array.from({ length: width - 1 }, (_, i) => i);
  const different = new Set(names).size;
  if (different === names.length) {
    return width < 4
      ? undefined
      : { header: ["", ...steps.map(String)], across: { labels: 1, steps } };
  }
  return width === 2 && different * 2 <= names.length
    ? { header: ["metric", "value"] }
    : undefined;
}

/** The rows of a table, without comments and rules drawn between them. */
export function* dataRows(text: string, delimiter: Delimiter): Generator<Row> {
  for (const row of toRows(text, delimiter)) if (isData(row)) yield row;
}

/** Whether a row is no comment, no word to Excel, and no rule drawn between rows. */
export function isData(row: Row): boolean {
  const first = row.cells[0]!;
  if (row.line === 1 && /^"?sep=[,;|]?"?$/i.test(first)) return false;
  return !first.startsWith("#") &&
    !(/^[-=+*_]{2}/.test(first) && isRule(row));
}

function isRule({ cells }: Row): boolean {
  return cells.every((cell) => /^[-=+*_]*$/.test(cell));
}

/** Whether each row is a run, not a step of one: two settings or more, and nothing that counts. */
export function isTableOfRuns(header: readonly string[]): boolean {
  return header.filter(isFixedSetting).length > 1 &&
    !header.some((name) => axisOf(name) !== null);
}

const THINGS =
  /^(?:model|method|name|algorithm|classifier|architecture|network|backbone|approach|baseline|dataset|class|label|category|setting|configuration|ablation|system|scenario|strategy|(?:\w+ )*id)s?$/;

/** Whether each row is about another thing, a model or a person, that its first cell names: nothing counts. */
export function isTableOfThings({ header, rows, named }: Form): boolean {
  const first = header.findIndex((name) => name !== "");
  const name = header[first] ?? "";
  const cells = rows.map((row) => row.cells[first] ?? "")
    .filter((cell) => !/^[-:]+$/.test(cell));
  return named && cells.length > 1 &&
    (THINGS.test(words(name).join(" ")) || labelKind(name) === "run" ||
      (first === 0 && cells.length >= MANY && !cells.some(hasDigit))) &&
    !header.some((name, i) => countsSteps(name) && rises(rows, i)) &&
    cells.every((cell) => /\p{L}/u.test(cell)) &&
    new Set(cells).size === cells.length;
}

/** From so many rows on no remark is another one in each. */
const MANY = 5;

function hasDigit(cell: string): boolean {
  return /\d/.test(cell);
}

/** Whether the columns of a table are called as its rows: distances, correlations, which class was taken for which. */
export function isMatrix({ header, rows, named }: Form): boolean {
  const [across = [], ...below] = named
    ? [header, ...rows.map(({ cells }) => cells)]
    : rows.map(({ cells }) => cells);
  return across.length > 2 && below.length > 1 &&
    below.length < across.length && across[0] === "" &&
    below.every(([name], i) => name === across[i + 1]);
}

/** Whether the numbers of a column only rise: `epochs` may be how long each of several runs was. */
function rises(rows: readonly Row[], column: number): boolean {
  const numbers = rows.map(({ cells }) => parseFloat(cells[column] ?? ""));
  return numbers.length < 2 ||
    (numbers.at(-1)! > numbers[0]! &&
      numbers.every((n, i) => i === 0 || !(n < numbers[i - 1]!)));
}

/** Rows that tell a table; a second one may begin later. */
const SAMPLE = 40;

/**
 * How sure the first lines make it that a text is a table of numbers under names, 0 … 1, or without
 * any in a file whose name tells what they are.
 */
export function looksTabular(text: string, path = ""): number {
  // JSON has commas too.
  if (/^\s*[{[]/.test(text)) return 0;
  const form = formOf(text);
  const { delimiter, header, named: hasHeader, across, rows } = form;
  if (across) return 0.5;
  // The file may say what its numbers are.
  if (
    !hasHeader && isTelling(path) && rows.every(({ cells }) => isNumeric(cells))
  ) {
    return 0.5;
  }
  const names = header.filter((name) => name !== "");
  const named = names.filter(isName).length / names.length;
  const known = names.some(isKnown);
  // A name we know makes up for columns called `25` and for rows of a second table between.
  const most = known ? 0.4 : 0.6;
  if (!(named >= most)) return 0;
  if (rows.length === 0) return names.length > 1 && known ? 0.3 : 0;
  // Prose has blanks and bars too; a table has a name we know, and numbers in its cells.
  if ((delimiter === " " || delimiter === "|") && !known) return 0;
  const need = delimiter === " " ? 0.95 : 0.01;
  const sample = rows.slice(0, SAMPLE);
  const fit = sample.filter(({ cells }) => {
    const numbers = cells.filter((cell) =>
      typeof toCell(toPoint(cell, form)) === "number"
    );
    return Math.abs(cells.length - header.length) <= 1 &&
      numbers.length >= cells.length * need;
  });
  if (fit.length < sample.length * most) return 0;
  // Where cells are blank, only their places tell whose number is whose: that is printed text.
  const blank = delimiter === " " &&
    sample.slice(0, -1).some(({ cells }) => cells.length < header.length);
  return blank ? 0.3 : 0.5;
}

// Prose and key=value text are no name.
function isName(name: string): boolean {
  return toCell(name) === null && !/[={}]|^\S+(?:\s+\S+){8}/.test(name);
}

function isKnown(name: string): boolean {
  return axisOf(name) !== null || resolve(name).better !== null;
}
