import type { Delimiter, Row } from "./_delimited.ts";

/** What must be known of a table to read its numbers. */
export interface Decimals {
  readonly delimiter: Delimiter;
  /** Whether numbers have a comma before their decimals, and points between thousands. */
  readonly decimalComma: boolean;
}

/** Whether cells of rows have decimal commas, and points between thousands only. */
export function haveDecimalCommas(rows: readonly Row[]): boolean {
  const cells = rows.flatMap(({ cells }) => cells);
  return cells.some((cell) =>
    /^[-+]?\d+,\d+(?:e[-+]?\d+)?(?:\s*%)?$/i.test(cell)
  ) &&
    cells.every((cell) => !/^[-+]?\d+\.\d+$/.test(cell) || POINTS.test(cell));
}

/** `1.234.567,8` */
const POINTS = /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
/** `1,234,567.8`; what may be decimals after a single comma is not among them. */
const COMMAS = /^[-+]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;
/** `1 234 567.8`, `1'234` */
const GAPS = /^[-+]?\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/;

/**
 * A cell with a decimal point where it has a comma, and without what stands between thousands. In
 * `1,234` the comma may be either: it is a decimal one only where the table is parted by semicolons.
 */
export function toPoint(
  cell: string,
  { delimiter, decimalComma }: Decimals,
): string {
  if (delimiter === " ") return cell;
  if (decimalComma && POINTS.test(cell)) {
    return cell.replaceAll(".", "").replace(",", ".");
  }
  if (GAPS.test(cell)) {
    return cell.replaceAll(/[^-+\d.,]/g, "").replace(",", ".");
  }
  if (!cell.includes(",")) return cell;
  if (COMMAS.test(cell)) return cell.replaceAll(",", "");
  const either = /^[-+]?[1-9]\d{0,2},\d{3}$/.test(cell);
  return /^[-+]?\d+,\d+(?:[eE][-+]?\d+)?(?:\s*%)?$/.test(cell) &&
      (delimiter === ";" || !either)
    ? cell.replace(",", ".")
    : cell;
}
