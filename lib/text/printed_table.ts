import { axisOf, resolve } from "../naming.ts";

/** What stands above a printed table. */
export interface Head {
  readonly names: readonly string[];
  /** Where each name begins. */
  readonly starts: readonly number[];
  /** On which data its rows were measured, where the line above says so. */
  readonly split?: string;
}

/** The cells of a line of a printed table: tabs, bars or two blanks and more between them. */
export function cellsOf(line: string): string[] {
  const text = line.trim();
  if (text.includes("|")) {
    return cellsInBars(text).filter((cell) => cell !== "");
  }
  const between = text.includes("\t") ? /\s*\t[\s]*/ : /\s{2,}/;
  return text.split(between).map((cell) => cell.trim());
}

/** The cells between bars, the empty ones, too. */
export function cellsInBars(line: string): string[] {
  const text = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return text.split("|").map((cell) => cell.trim());
}

/** What heads a printed table, if a line without numbers is such a head. */
export function headOf(line: string): Head | undefined {
  const text = line.trim().replace(/^[█░▏│]+|^#\s+/, "");
  if (text.length > 600 || !/^[|\p{L}]/u.test(text) || /[={}"]|: /.test(text)) {
    return undefined;
  }
  // One blank between names needs a first one that is an axis.
  if (!/\t|\s{2}|\|/.test(text) && axisOf(text.split(" ", 1)[0]!) === null) {
    return undefined;
  }
  let names = cellsOf(text).flatMap(apart);
  // One blank between names of one word each.
  if (names.length < 2 && !text.includes("\t")) names = text.split(/\s+/);
  return areHead(names) ? { names, starts: startsOf(line, names) } : undefined;
}

/** What heads a table whose names take two lines: `Mini-batch` above `Loss`. */
export function headOfTwo(above: string, below: string): Head | undefined {
  if (!above.includes("|") || !below.includes("|")) return undefined;
  const [upper, lower] = [cellsInBars(above), cellsInBars(below)];
  if (upper.length !== lower.length || !lower.includes("")) return undefined;
  const names = upper.map((name, i) => `${name} ${lower[i]}`.trim());
  return areHead(names) ? { names, starts: [] } : undefined;
}

function areHead(names: readonly string[]): boolean {
  if (
    names.length < 2 || names.length > 60 ||
    names.some((name) => name === "" || name.length > 40)
  ) return false;
  const known = names.filter((name) =>
    axisOf(name) !== null || resolve(name).better !== null
  );
  const axis = axisOf(names[0]!) !== null;
  return known.length >= (axis ? 2 : 3) && known.length * 3 >= names.length &&
    new Set(names).size === names.length;
}

// `Epoch batch` is two names.
function apart(cell: string): string[] {
  const words = cell.split(" ");
  return words.every((word) => axisOf(word) !== null) ? words : [cell];
}

function startsOf(line: string, names: readonly string[]): number[] {
  let from = 0;
  return names.map((name) => {
    const start = line.indexOf(name, from);
    from = start + name.length;
    return start;
  });
}
