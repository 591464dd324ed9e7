import { resolve } from "../naming.ts";
import type { Records } from "./records.ts";
import { PLACE, type Sheet } from "./sheet.ts";

/** What is known of one name over the whole text. */
export interface Column {
  readonly name: string;
  /** Whether its values are those of single steps. */
  readonly fine: boolean;
  /** How many records. */
  count: number;
  /** Those that say themselves where they stand. */
  placed: number;
  /** Those that stand at a place at all, their own or one that a line before them said. */
  standing: number;
  /** Those that tie the name to its number. */
  tied: number;
  /** Those on lines that tie some name to its number. */
  amongTied: number;
  /** Those that tie the name to its number, or say nothing else. */
  sure: number;
  /** Those beside a loss or a metric. */
  beside: number;
  /** Those on lines that stand where only trainings do. */
  trains: number;
  /** Whether the value is always the same. */
  steady: boolean;
  /** Whether all values are whole numbers. */
  whole: boolean;
}

/** The column of a name: values of single steps and of whole epochs are kept apart. */
export function columnOf(name: string, own: Sheet["own"]): string {
  return `${own === "step" ? "step" : "epoch"}\n${name}`;
}

/** Every column, by `columnOf`. */
export function columnsOf({ sheets }: Records): Map<string, Column> {
  const columns = new Map<string, Column>();
  const first = new Map<Column, number>();
  for (const sheet of sheets) {
    const { names, own, cells, length, tied, whole } = sheet;
    const metric = names.some(isMetric);
    const width = PLACE.all + names.length;
    const standing = countStanding(sheet, width);
    const anyTied = tied.includes(true);
    names.forEach((name, i) => {
      const key = columnOf(name, own);
      let column = columns.get(key);
      if (column === undefined) {
        columns.set(key, column = newColumn(name, own === "step"));
        first.set(column, cells[PLACE.all + i]!);
      }
      column.count += length;
      column.standing += standing;
      if (own !== "nothing") column.placed += length;
      if (tied[i]) column.tied += length;
      if (anyTied) column.amongTied += length;
      if (tied[i] || whole) column.sure += length;
      if (metric) column.beside += length;
      if (sheet.trains) column.trains += length;
      const value = first.get(column);
      for (
        let at = PLACE.all + i;
        at < cells.length && (column.steady || column.whole);
        at += width
      ) {
        column.steady &&= cells[at] === value;
        column.whole &&= Number.isInteger(cells[at]);
      }
    });
  }
  return columns;
}

function newColumn(name: string, fine: boolean): Column {
  return {
    name,
    fine,
    count: 0,
    placed: 0,
    standing: 0,
    tied: 0,
    amongTied: 0,
    sure: 0,
    beside: 0,
    trains: 0,
    steady: true,
    whole: true,
  };
}

function countStanding({ cells }: Sheet, width: number): number {
  let count = 0;
  for (let from = 0; from < cells.length; from += width) {
    if (
      !Number.isNaN(cells[from + PLACE.epoch]!) ||
      !Number.isNaN(cells[from + PLACE.step]!)
    ) count++;
  }
  return count;
}

const metrics = new Map<string, boolean>();

/** Whether a name is that of a loss or of a metric. */
export function isMetric(name: string): boolean {
  let metric = metrics.get(name);
  if (metric === undefined) {
    metric = resolve(name).better !== null;
    if (metrics.size < 10_000) metrics.set(name, metric);
  }
  return metric;
}
