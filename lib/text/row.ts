import type { Pair } from "./pair.ts";
import { cellsInBars, cellsOf, type Head } from "./printed_table.ts";
import { scan, TIME } from "./scan.ts";

// Numbers, perhaps with a unit: `7.89m`, `12 %`, `640Mb`.
const NUMBERS_ONLY =
  /^(?:[\s|\uE001/%*+,[\]-]|\uE000(?:[a-z]{1,3}(?![a-z]))?)+$/i;

/** A row of numbers under the head of a printed table; nothing where the line is no such row. */
export function rowUnder(
  head: Head,
  skeleton: string,
  line: string,
): Pair[] | undefined {
  if (!NUMBERS_ONLY.test(skeleton)) return undefined;
  const cells = cellsUnder(head, line);
  return cells && head.names.flatMap((name, i) => pairsOf(name, cells[i]!));
}

// The cells of a row, one a name; what is not there is empty.
function cellsUnder(head: Head, line: string): string[] | undefined {
  const { length } = head.names;
  if (line.includes("|")) {
    const cells = cellsInBars(line);
    if (cells.length === length) return cells;
  }
  const cells = cellsOf(line).filter((cell) =>
    cell !== "" && !/^[*+-]+$/.test(cell)
  );
  if (cells.length === length) return cells;
  const words = line.trim().split(/[\s|]+/).filter((cell) => cell !== "");
  if (words.length === length) return words;
  return words.length * 3 >= length ? aligned(head, line, words) : undefined;
}

// Chainer leaves a blank where nothing was measured: a number stands where its name begins.
function aligned(
  { names, starts }: Head,
  line: string,
  words: readonly string[],
): string[] | undefined {
  const cells = names.map((_, i) => /^\S*/.exec(line.slice(starts[i]))![0]);
  const there = cells.filter((cell) => cell !== "");
  return starts.length > 0 && there.join(" ") === words.join(" ")
    ? cells
    : undefined;
}

// `[0.3, 0.1]` has a part for each number; a time is no number.
function pairsOf(name: string, cell: string): Pair[] {
  if (cell === "") return [];
  const { skeleton, values } = scan(cell);
  if (skeleton.includes(TIME)) return [];
  return /^\[.*,/.test(cell)
    ? values.map((value, i): Pair => [`${name}/${i}`, value])
    : [[name, values[0] ?? NaN]];
}
