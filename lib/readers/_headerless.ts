import type { Row } from "./_delimited.ts";
import { numbered } from "./_header.ts";

/** Rows that tell which column counts. */
const SAMPLE = 20;

/** Names for the columns of a table without a header: which of them count steps or epochs, and numbers. */
export function headerless(rows: readonly Row[]): string[] {
  const names = numbered(rows[0]!.cells.length);
  const sample = rows.slice(0, SAMPLE);
  const column = (i: number) => sample.map(({ cells }) => Number(cells[i]));
  if (names.length < 2 || sample.length < 2) return names;
  const [first, second] = [column(0), column(1)];
  if (names.length > 2 && closes(first, second)) {
    return ["epoch", "step", ...names.slice(2)];
  }
  if (counts(first)) return ["step", ...names.slice(1)];
  if (names.length > 2 && countsWithin(first, second)) {
    return ["epoch", "step", ...names.slice(2)];
  }
  return isNumbering(column(names.length - 1))
    ? [...names.slice(0, -1), "step"]
    : names;
}

/** Whether numbers rise, and seldom begin again. */
function counts(numbers: readonly number[]): boolean {
  const again = numbers.filter((n, i) => i > 0 && !(n > numbers[i - 1]!));
  return numbers.every(Number.isInteger) && again.length * 4 < numbers.length &&
    again.every((n) => n <= numbers[0]!);
}

/** Whether the first numbers count by one, and the second ones as many at a time: epochs, and the steps at their ends. */
function closes(outer: readonly number[], inner: readonly number[]): boolean {
  const length = inner[0]! / outer[0]!;
  return Number.isInteger(length) && length > 1 &&
    outer.every((n, i) => n === outer[0]! + i && inner[i] === n * length);
}

/** Whether the first numbers say how often the second ones began again: epochs and their batches. */
function countsWithin(
  outer: readonly number[],
  inner: readonly number[],
): boolean {
  const rests = outer.filter((n, i) => i > 0 && n === outer[i - 1]);
  return rests.length > 0 && [...outer, ...inner].every(Number.isInteger) &&
    outer.every((n, i) => i === 0 || n >= outer[i - 1]!) &&
    inner.every((n, i) => outer[i] !== outer[i - 1] || n > inner[i - 1]!);
}

function isNumbering(numbers: readonly number[]): boolean {
  return numbers.length > 2 && numbers[0]! <= 1 &&
    numbers.every((n, i) => n === numbers[0]! + i);
}
