import { isFixedSetting } from "../context.ts";
import { axisOf, countsSteps, words } from "../naming.ts";
import { labelKind } from "../records/labels.ts";
import type { Row } from "./_delimited.ts";
import { LogError } from "./_reader.ts";
import type { Form } from "./_table.ts";

/**
 * Refuses a table of something else than steps of a run, or of nothing.
 *
 * @throws {LogError} Where it is none of a run.
 */
export function checkKind(form: Form, path: string): void {
  if (form.header.length === 0) throw new LogError("no-records", path);
  if (!form.across && (isTableOfRuns(form.header) || isTableOfThings(form))) {
    throw new LogError("table-of-runs", path);
  }
  if (isMatrix(form)) throw new LogError("no-metric", path);
  if (form.rows.length === 0) {
    throw new LogError("header-only", path, { line: 1 });
  }
}

/** Whether each row is a run, not a step of one: two settings or more, and nothing that counts. */
function isTableOfRuns(header: readonly string[]): boolean {
  return header.filter(isFixedSetting).length > 1 &&
    !header.some((name) => axisOf(name) !== null);
}

const THINGS =
  /^(?:model|method|name|algorithm|classifier|architecture|network|backbone|approach|baseline|dataset|class|label|category|setting|configuration|ablation|system|scenario|strategy|(?:\w+ )*id)s?$/;

/** Whether each row is about another thing, a model or a person, that its first cell names: nothing counts. */
function isTableOfThings({ header, rows, named }: Form): boolean {
  const first = header.findIndex((name) => name !== "");
  const name = header[first] ?? "";
  const cells = rows.map((row) => row.cells[first] ?? "")
    .filter((cell) => !/^[-:]+$/.test(cell));
  return named && cells.length > 1 &&
    (THINGS.test(words(name).join(" ")) || labelKind(name) === "run" ||
      (first === 0 && cells.length >= MANY && !cells.some(hasDigit))) &&
    !header.some((name, i) =>
      countsSteps(name) && !/s$/i.test(name) && rises(rows, i)
    ) &&
    cells.every((cell) => /\p{L}/u.test(cell)) &&
    new Set(cells).size === cells.length;
}

/** From so many rows on no remark is another one in each. */
const MANY = 5;

function hasDigit(cell: string): boolean {
  return /\d/.test(cell);
}

/** Whether the columns of a table are called as its rows: distances, correlations, which class was taken for which. */
function isMatrix({ header, rows, named }: Form): boolean {
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
