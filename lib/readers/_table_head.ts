import { isKnown, splitOf } from "../naming.ts";
import { toCell } from "../records/cell.ts";
import type { Delimiter, Row } from "./_delimited.ts";
import { isHeader, isNumeric } from "./_header.ts";

/** No table has more lines above its header. */
const MOST_ABOVE = 20;

/** How many of the first rows stand above the names of the columns: a title, settings, names of groups. */
export function rowsAbove(rows: readonly Row[], delimiter: Delimiter): number {
  const width = usualWidth(rows);
  const first = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) =>
    filled(cells) === width
  );
  if (width < 2 || first < 1 || !isHeader(namesIn(rows[first]!))) return 0;
  const below = rows.slice(first + 1);
  if (!hasNumber(below[0]) && !hasNumber(below[1])) return 0;
  // Prose has blanks, too.
  const prose = delimiter === " " &&
    !below.every(({ cells }) => cells.length === width && isNumeric(cells));
  return prose || !rows[first]!.cells.some(isKnown) ? 0 : first;
}

/** The names of columns, and how many rows say them: those of groups stand above, units below. */
export interface Head {
  readonly names: readonly string[];
  readonly rows: number;
}

/** What the first of the rows from the header on say together. */
export function headIn(
  rows: readonly Row[],
  names: readonly string[],
  above: Row | undefined,
): Head {
  const groups = above && areGroups(above.cells) ? spread(above.cells) : [];
  if (areGroups(names) && !hasNumber(rows[1])) {
    const inner = rows[1]?.cells ?? [];
    if (inner.some(isKnown) && inner.length === names.length) {
      const outer = spread(names);
      // pandas names its row numbers in a row of their own.
      const index =
        rows[2] && !hasNumber(rows[2]) && filled(rows[2].cells) === 1
          ? rows[2].cells[0]
          : undefined;
      const all = inner.map((name, i) => joined(outer[i]!, name));
      return index === undefined
        ? { names: all, rows: 2 }
        : { names: [index, ...all.slice(1)], rows: 3 };
    }
  }
  const all = names.map((name, i) => joined(groups[i] ?? "", name));
  return { names: all, rows: isUnits(rows[1], rows[2], names) ? 2 : 1 };
}

/** Whether a row is of units or remarks: `[-]`, `s`, `%`. */
function isUnits(
  row: Row | undefined,
  next: Row | undefined,
  names: readonly string[],
): boolean {
  return row !== undefined && hasNumber(next) && !hasNumber(row) &&
    names.some(isKnown) && row.cells.length === names.length &&
    row.cells.some((cell) => cell !== "") &&
    row.cells.every((cell) =>
      cell.length < 16 && !isKnown(cell) ||
      /^[[(]/.test(cell)
    );
}

/** Whether cells name groups of columns, each by the data it was measured on: `train,,val,`. */
function areGroups(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== "");
  return named.filter((cell) => splitOf(cell.toLowerCase()) !== null).length >
      1 && named.every((cell) => toCell(cell) === null);
}

/** Each group's name over all of its columns, of which only the first may have it. */
function spread(cells: readonly string[]): string[] {
  let last = "";
  return cells.map((cell) => last = cell === "" ? last : cell);
}

function joined(group: string, name: string): string {
  return splitOf(group.toLowerCase()) === null || name === ""
    ? name || group
    : `${group}/${name}`;
}

function hasNumber(row: Row | undefined): boolean {
  return row?.cells.some((cell) =>
    typeof toCell(cell.replace(",", ".")) === "number"
  ) ??
    false;
}

/** How many cells a row has up to the last one that is not empty. */
function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

function namesIn({ cells }: Row): readonly string[] {
  return cells[0] === "" ? cells.slice(1) : cells;
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [width = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ??
    [];
  return times * 2 > rows.length ? width : 0;
}
