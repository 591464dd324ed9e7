import { axisOf } from "../naming.ts";
import { toCell } from "../records/cell.ts";
import { labelKind } from "../records/labels.ts";
import type { Row } from "./_delimited.ts";
import { isHeader, isNumeric, isTold } from "./_header.ts";

/** Epochs that stand across a table, each above its column. */
export interface Across {
  /** How many columns before them name the rows. */
  readonly labels: number;
  /** What is counted, where the header says it. */
  readonly axis?: string;
  readonly steps: readonly number[];
  /** What stands behind them: `Best`, `Trend`. */
  readonly behind: readonly string[];
}

/** The epochs that a header counts, where the rows below it are series: `metric, epoch 1, epoch 2`. */
export function acrossIn(
  header: readonly string[],
  second: Row | undefined,
): Across | undefined {
  const counts = header.map((name) => /^(?:([a-z]+)[ _-]*)?(\d+)$/i.exec(name));
  const labels = counts.findIndex((found) => found !== null);
  const end = counts.indexOf(null, labels);
  const across = counts.slice(labels, end < 0 ? undefined : end);
  const words = across.map((found) => found![1] ?? "");
  const steps = across.map((found) => Number(found![2]));
  const names = second?.cells.slice(0, labels) ?? [];
  const fits = labels > 0 && labels < 4 && steps.length > 1 &&
    words.every((word) => word === words[0]) &&
    steps.every((n, i) => i === 0 || n > steps[i - 1]!) &&
    isHeader(names) && !names.includes("");
  const axis = fits
    ? axisAcross(words[0]!, header[labels - 1]!, steps)
    : undefined;
  return axis === undefined ? undefined : {
    labels,
    steps,
    behind: header.slice(labels + steps.length),
    ...(axis === "" ? {} : { axis }),
  };
}

/** What numbers across a table count; empty where they only go on by one; `undefined` where they are none. */
function axisAcross(
  word: string,
  corner: string,
  steps: readonly number[],
): string | undefined {
  if (word !== "") return axisOf(word) === null ? undefined : word;
  if (axisOf(corner) !== null) return corner;
  if (steps.every((n, i) => n === steps[0]! + i)) {
    return corner === "" || labelKind(corner) === "metric" ? "" : undefined;
  }
  return labelKind(corner) === "metric" ? "step" : undefined;
}

/** Rows that begin with the name of what is measured: with one value of it each, or with all of them. */
export function seriesInRows(
  rows: readonly Row[],
): { header: readonly string[]; across?: Across } | undefined {
  const names = rows.map(({ cells }) => cells[0]!);
  const width = rows[0]?.cells.length ?? 0;
  const fits = rows.length > 1 && width > 1 &&
    rows.every(({ cells: [name = "", ...values] }) =>
      isTold(name) && toCell(name) === null && values.length > 0 &&
      isNumeric(values)
    );
  if (!fits) return undefined;
  const steps = Array.from({ length: width - 1 }, (_, i) => i);
  const different = new Set(names).size;
  if (different === names.length) {
    return width < 4 ? undefined : {
      header: ["", ...steps.map(String)],
      across: { labels: 1, steps, behind: [] },
    };
  }
  return width === 2 && different * 2 <= names.length
    ? { header: ["metric", "value"] }
    : undefined;
}
