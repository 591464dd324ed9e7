import { coloured } from "./colour.ts";
import { isSplit, splitWord } from "./label.ts";
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
  if (!NUMBERS_ONLY.test(skeleton)) return rowOfSplit(head, line);
  const cells = cellsUnder(head, line);
  return cells && pairsUnder(head.names, cells, head.split);
}

// `! Train    1   0.005   0.8`: a row that begins with the data it was measured on.
function rowOfSplit({ names }: Head, line: string): Pair[] | undefined {
  const [, word] = /^[\s|!*>]*([A-Za-z]{2,12})[\s|:]/.exec(line) ?? [];
  if (word === undefined || !isSplit(word)) return undefined;
  const [, ...cells] = cellsOf(line);
  const left = names.length - cells.length;
  // A sign may stand above the word, `Train  #  Epoch`.
  if (cells.length < 2 || left < 1 || left > 2) return undefined;
  if (!cells.every((cell) => NUMBERS_ONLY.test(scan(cell).skeleton))) {
    return undefined;
  }
  return pairsUnder(names.slice(left), cells, splitWord(word));
}

function pairsUnder(
  names: readonly string[],
  cells: readonly string[],
  split: string | undefined,
): Pair[] {
  return names.flatMap((name, i) => pairsOf(name, cells[i]!))
    .map(([name, value]): Pair =>
      split === undefined ? [name, value] : [coloured(name, split), value, name]
    );
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
