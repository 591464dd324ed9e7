import { axisOf, resolve } from "../naming.ts";
import { toCell } from "../records/cell.ts";
import { isValue } from "../records/labels.ts";
import { type Delimiter, type Row, splitLine } from "./_delimited.ts";

/** Whether no cell of a row is a name, and at least one a number. */
export function isNumeric(cells: readonly string[]): boolean {
  const read = cells.map((cell) => toCell(cell.replace(",", ".")));
  return read.some((cell) => typeof cell === "number") && !read.includes(null);
}

/** Whether every cell of a row could be the name of a column. */
export function isHeader(cells: readonly string[]): boolean {
  if (toCell(cells[0]) !== null) return false;
  const names = cells.filter((cell) => cell !== "");
  return names.length > 0 && new Set(names).size > names.length / 2 &&
    names.every((name) =>
      toCell(name) === null && name.length < 200 && !/[=<>{}]/.test(name)
    ) &&
    names.some((name) => /\p{L}/u.test(name));
}

/** The names in a comment such as `# step loss lr`, if they fit rows of that many cells. */
export function fromComment(
  comment: string,
  delimiter: Delimiter,
  cells: number,
): string[] {
  const text = comment.replace(/^#+\s*/, "");
  return [delimiter, " ", ",", "\t"]
    .map((one) => splitLine(text, one as Delimiter))
    .find((names) => names.length === cells && isHeader(names)) ?? [];
}

/** Splits a header that another character parts than the rows below it. */
export function splitAgain(
  header: readonly string[],
  cells: number,
): readonly string[] {
  if (header.length > 1 || cells < 2) return header;
  return (["\t", ";", ",", "|", " "] as const)
    .map((one) => splitLine(header[0] ?? "", one))
    .find((names) => names.length === cells || names.length === cells - 1) ??
    header;
}

/** Whether the first row only numbers the columns, as pandas does where they have no names. */
export function isCounted(rows: readonly Row[]): boolean {
  const [first, ...below] = rows;
  const from = first?.cells[0] === "" ? 1 : 0;
  const numbers = first?.cells.slice(from) ?? [];
  return below.length > 1 && numbers.length > 0 &&
    numbers.every((cell, i) => cell === String(i)) &&
    below.every(({ cells }) =>
      cells.length === from + numbers.length &&
      cells.slice(from).some((cell) => !/^-?\d*$/.test(cell))
    );
}

/** Names for columns that have none. */
export function numbered(cells: number): string[] {
  return Array.from({ length: cells }, (_, i) => `column ${i + 1}`);
}

/** Whether a name only numbers a column, or calls it the value. */
export function isNameless(name: string): boolean {
  return /^(?:column )?\d+$/.test(name) || isValue(name);
}

/** Whether a name is that of an axis, or of what is good large or small. */
export function isTold(name: string): boolean {
  return axisOf(name) !== null || resolve(name).better !== null;
}
