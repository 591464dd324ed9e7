import type { Pair } from "./pair.ts";
import { cellsOf } from "./printed_table.ts";
import { scan, TIME } from "./scan.ts";

// Numbers, perhaps with a unit: `7.89m`, `12 %`, `640Mb`.
const NUMBERS_ONLY =
  /^(?:[\s|\uE001/%*+,[\]-]|\uE000(?:[a-z]{1,3}(?![a-z]))?)+$/i;

/** A row of numbers under the head of a printed table; nothing where the line is no such row. */
export function rowUnder(
  head: readonly string[],
  skeleton: string,
  line: string,
): Pair[] | undefined {
  if (!NUMBERS_ONLY.test(skeleton)) return undefined;
  let cells = cellsOf(line).filter((cell) =>
    cell !== "" && !/^[*+-]+$/.test(cell)
  );
  if (cells.length !== head.length) {
    cells = line.trim().split(/[\s|]+/).filter((cell) => cell !== "");
  }
  if (cells.length !== head.length) return undefined;
  return head.flatMap((name, i) => pairsOf(name, cells[i]!));
}

// `[0.3, 0.1]` has a part for each number; a time is no number.
function pairsOf(name: string, cell: string): Pair[] {
  const { skeleton, values } = scan(cell);
  if (skeleton.includes(TIME)) return [];
  return /^\[.*,/.test(cell)
    ? values.map((value, i): Pair => [`${name}/${i}`, value])
    : [[name, values[0] ?? NaN]];
}
