import { axisOf, resolve } from "../naming.ts";

/** The cells of a line of a printed table: tabs, bars or two blanks and more between them. */
export function cellsOf(line: string): string[] {
  const text = line.trim();
  const between = text.includes("|")
    ? /\s*\|\s*/
    : text.includes("\t")
    ? /\s*\t[\s]*/
    : /\s{2,}/;
  const cells = text.split(between).map((cell) => cell.trim())
    .filter((cell, i, all) => cell !== "" || (i > 0 && i < all.length - 1));
  return cells;
}

/** The names that head a printed table, if a line without numbers is such a head. */
export function headOf(line: string): readonly string[] | undefined {
  const text = line.trim().replace(/^[█░▏│]+/, "");
  if (text.length > 600 || !/^[|\p{L}]/u.test(text) || /[={}"]|: /.test(text)) {
    return undefined;
  }
  // One blank between names needs a first one that is an axis.
  if (!/\t|\s{2}|\|/.test(text) && axisOf(text.split(" ", 1)[0]!) === null) {
    return undefined;
  }
  let names = cellsOf(text).filter((cell) => cell !== "");
  // One blank between names of one word each.
  if (names.length < 2 && !text.includes("\t")) names = text.split(/\s+/);
  if (
    names.length < 2 || names.length > 60 ||
    names.some((name) => name.length > 40)
  ) return undefined;
  const known = names.filter((name) =>
    axisOf(name) !== null || resolve(name).better !== null
  );
  const axis = axisOf(names[0]!) !== null;
  return known.length >= (axis ? 2 : 3) && known.length * 3 >= names.length &&
      new Set(names).size === names.length
    ? names
    : undefined;
}
