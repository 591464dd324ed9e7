import { axisOf, countsSteps, resolve } from "../../naming.ts";
import { toCount } from "../../records/cell.ts";
import { labelKind } from "../../records/labels.ts";
import { acrossIn } from "../_across.ts";
import { isNumeric, isTold } from "../_header.ts";
import { type Table, tablesIn } from "./table.ts";

/** The tables of a document that go on by step or epoch: those that one run is told in stand together. */
export function runTables(text: string): Table[][] {
  const runs: Table[][] = [];
  for (const table of tablesIn(text).filter(isHistory)) {
    const last = runs.at(-1)?.at(-1);
    if (last && (goesOn(last, table) || isBeside(last, table))) {
      runs.at(-1)!.push(table);
    } else runs.push([table]);
  }
  return runs;
}

/** Whether a table says what was measured at steps or epochs, which only rise: no row is another thing's. */
function isHistory({ header, rows }: Table): boolean {
  if (acrossIn(header, rows[0])) {
    const told = rows.filter(({ cells }) =>
      cells.some((name) => isTold(name) || resolve(name).split !== null)
    );
    return told.length * 2 >= rows.length;
  }
  const axis = header.findIndex(countsSteps);
  const steps = stepsOf({ header, rows });
  return axis >= 0 &&
    header.some((name, i) =>
      i !== axis && isTold(name) &&
      rows.some(({ cells: { [i]: cell = "" } }) => isNumeric([cell]))
    ) &&
    header.slice(0, axis).every((name, i) =>
      axisOf(name) !== null || labelKind(name) === "split" ||
      tellNothing(rows.map(({ cells }) => cells[i]!))
    ) &&
    steps.length > 1 &&
    steps.every((step, i) => i === 0 || step > steps[i - 1]!);
}

/** Whether labels only number rows, or come again: each stands in two rows or more, on average. */
function tellNothing(labels: readonly string[]): boolean {
  return isNumeric(labels) || new Set(labels).size * 2 <= labels.length;
}

/** Whether a table has the same columns, and begins behind the end of the one before. */
function goesOn(last: Table, next: Table): boolean {
  return last.header.join("|") === next.header.join("|") &&
    stepsOf(next)[0]! > stepsOf(last).at(-1)!;
}

/** Whether a table tells of other metrics at the same steps. */
function isBeside(last: Table, next: Table): boolean {
  const common = next.header.filter((name) => last.header.includes(name));
  return common.every(countsSteps) &&
    stepsOf(last).join() === stepsOf(next).join();
}

function stepsOf(
  { header, rows }: Pick<Table, "header" | "rows">,
): number[] {
  const axis = header.findIndex(countsSteps);
  return rows.map(({ cells }) => toCount(cells[axis]))
    .filter((step): step is number => typeof step === "number");
}
