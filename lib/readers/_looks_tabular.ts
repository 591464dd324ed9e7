import { toCell } from "../records/cell.ts";
import { toPoint } from "./_decimals.ts";
import { isNumeric, isTold } from "./_header.ts";
import { isTelling } from "./_stem.ts";
import { formOf } from "./_table.ts";

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
  const known = names.some(isTold);
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
  if (blank) return 0.3;
  // Rows that are all numbers, as many as there are names, are nothing else.
  const strict = known && !/[ |]/.test(delimiter) && sample.length >= 3 &&
    sample.slice(0, -1).every(({ cells }) =>
      cells.length === header.length &&
      cells.every((cell) => toCell(toPoint(cell, form)) !== null)
    );
  return strict ? 0.7 : 0.5;
}

// Prose and key=value text are no name.
function isName(name: string): boolean {
  return toCell(name) === null && !/[={}]|^\S+(?:\s+\S+){8}/.test(name);
}
