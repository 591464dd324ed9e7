import type { Axis, History, Series } from "../lib/history.ts";
import { type CsvColumn, joined, toCsv } from "./_csv.ts";

const AXES: readonly Axis[] = ["step", "epoch", "index"];

/** Every recorded point of some runs as CSV: a row for each place where something was recorded. */
export function tableOf(histories: readonly History[]): string {
  const several = histories.length > 1;
  const tables = histories.flatMap(({ name, series }, run) =>
    AXES.flatMap((axis) => {
      const mine = series.filter((s) => s.axis === axis);
      return mine.length
        ? [columnsOn(axis, mine, several ? `${run + 1} ${name}` : "")]
        : [];
    })
  );
  return toCsv(stacked(tables));
}

interface Table {
  /** Names the run, where there are several. */
  readonly run: string;
  readonly columns: readonly CsvColumn[];
}

/** The series of one axis, beside that axis and the others that their points have. */
function columnsOn(axis: Axis, series: readonly Series[], run: string): Table {
  const curves = series.map(({ name, steps, values }) => ({
    name,
    x: steps,
    y: values,
  }));
  const others =
    ([["epoch", "epochs"], ["wall_seconds", "wallSeconds"]] as const)
      .flatMap(([name, field]) => {
        const s = series.toSorted((a, b) => b.steps.length - a.steps.length)
          .find((s) => s[field]);
        return s ? [{ name, x: s.steps, y: s[field]! }] : [];
      });
  return { run, columns: joined(axis, [...others, ...curves]) };
}

/** Tables one below the other: a column for every name that one of them has. */
function stacked(tables: readonly Table[]): CsvColumn[] {
  const names = [
    ...new Set(
      tables.flatMap(({ columns }) => columns.map(({ name }) => name)),
    ),
  ];
  const rows = tables.map(({ columns }) => columns[0]!.values.length);
  const runs = tables.flatMap(({ run }, i) =>
    run ? Array(rows[i]!).fill(run) : []
  );
  const columns = names.map((name) => ({
    name,
    values: tables.flatMap(({ columns }, i) =>
      columns.find((column) => column.name === name)?.values ??
        Array(rows[i]!).fill(undefined)
    ),
  }));
  return runs.length ? [{ name: "run", values: runs }, ...columns] : columns;
}
