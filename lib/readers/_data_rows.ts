import { type Delimiter, type Row, toRows } from "./_delimited.ts";

/** The rows of a table, without comments and rules drawn between them. */
export function* dataRows(text: string, delimiter: Delimiter): Generator<Row> {
  for (const row of toRows(text, delimiter)) if (isData(row)) yield row;
}

/** Whether a row is no comment, no word to Excel, and no rule drawn between rows. */
export function isData(row: Row): boolean {
  const first = row.cells[0]!;
  if (row.line === 1 && /^"?sep=[,;|]?"?$/i.test(first)) return false;
  return !first.startsWith("#") &&
    !(/^[-=+*_]{2}/.test(first) && isRule(row));
}

function isRule({ cells }: Row): boolean {
  return cells.every((cell) => /^[-=+*_]*$/.test(cell));
}
