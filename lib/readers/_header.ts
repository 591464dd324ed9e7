import { axisOf } from "../naming.ts";
import { toCell } from "../records/cell.ts";
import { isValue, labelKind } from "../records/labels.ts";
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

/** Epochs that stand across a table, each above its column. */
export interface Across {
  /** How many columns before them name the rows. */
  readonly labels: number;
  /** What is counted, where the header says it. */
  readonly axis?: string;
  readonly steps: readonly number[];
}

/** The epochs that a header counts, where the rows below it are series: `metric, epoch 1, epoch 2`. */
export function acrossIn(
  header: readonly string[],
  second: Row | undefined,
): Across | undefined {
  const counts = header.map((name) => /^(?:([a-z]+)[ _-]*)?(\d+)$/i.exec(name));
  const labels = counts.lastIndexOf(null) + 1;
  const across = counts.slice(labels);
  const words = across.map((found) => found![1] ?? "");
  const steps = across.map((found) => Number(found![2]));
  const names = second?.cells.slice(0, labels) ?? [];
  const fits = labels > 0 && labels < 4 && steps.length > 1 &&
    words.every((word) => word === words[0]) &&
    steps.every((n, i) => i === 0 || n > steps[i - 1]!) &&
    isHeader(names) && !names.includes("");
  const axis = fits
    ? axisAcross(words[0]!, header[labels - 1]!, steps)
    : undefined;
  return axis === undefined
    ? undefined
    : { labels, steps, ...(axis === "" ? {} : { axis }) };
}

/** What numbers across a table count; empty where they only go on by one; `undefined` where they are none. */
function axisAcross(
  word: string,
  corner: string,
  steps: readonly number[],
): string | undefined {
  if (word !== "") return axisOf(word) === null ? undefined : word;
  if (axisOf(corner) !== null) return corner;
  if (steps.every((n, i) => n === steps[0]! + i)) {
    return corner === "" || labelKind(corner) === "metric" ? "" : undefined;
  }
  return labelKind(corner) === "metric" ? "step" : undefined;
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
