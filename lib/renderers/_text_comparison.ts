import type { Comparison } from "../comparison.ts";
import { columns, pad, wrap } from "./_columns.ts";
import { comparedPage } from "./_compared_page.ts";
import { type Desk, hanging } from "./_desk.ts";
import type { Examined } from "./_renderer.ts";

/** Share of a line that one cell may take. */
const WIDEST_CELL = 0.3;
/** Runs that a terminal shows; the rest is counted. */
const MOST_RUNS = 30;
/** Columns between two cells. */
const GAP = 2;

/** Several runs side by side, for a terminal: as many settings as fit, and what they have to do with the result. */
export function comparisonLines(
  runs: readonly Examined[],
  comparison: Comparison,
  desk: Desk,
): string[] {
  const { texts: { comparison: words, page: label }, ink, width } = desk;
  const page = comparedPage(runs, comparison, desk.texts);
  const { lines, left } = table(
    [page.columns, ...page.rows.slice(0, MOST_RUNS)],
    width,
    page.essential,
  );
  const [head = "", ...rows] = lines;
  const more = page.rows.length - rows.length;
  const beside = [
    ...left.length > 0
      ? [label.remark(label.names(left), words.moreSettings(left.length))]
      : [],
    ...more > 0 ? [words.moreRuns(more)] : [],
  ];
  return [
    ink(page.title, "strong"),
    ...wrap(page.best, width),
    "",
    ink(head, "faint"),
    ...rows,
    ...beside.flatMap((text) => hanging(`  ${text}`, width, 2))
      .map((line) => ink(line, "faint")),
    "",
    ...page.statements.flatMap((text) => hanging(`· ${text}`, width, 2)),
    ...page.same.length > 0
      ? hanging(
        label.labelled(words.sameInAll, label.sentence(label.names(page.same))),
        width,
        2,
      ).map((line) => ink(line, "faint"))
      : [],
  ];
}

/** The column of the runs' names, and how narrow it may get. */
const NAMES = 1;
const NARROWEST = 12;

/** Rows of cells in columns; those behind the essential ones that do not fit are named. */
function table(
  rows: readonly (readonly string[])[],
  width: number,
  essential: number,
): { lines: string[]; left: readonly string[] } {
  const [head = []] = rows;
  const widths = head.map((_, i) =>
    Math.min(
      Math.floor(width * WIDEST_CELL),
      Math.max(...rows.map((row) => columns(row[i] ?? ""))),
    )
  );
  const needed = widths.slice(0, essential).reduce((sum, w) => sum + w + GAP);
  const excess = Math.max(0, needed - width);
  widths[NAMES] = Math.max(
    Math.min(NARROWEST, widths[NAMES]!),
    widths[NAMES]! - excess,
  );
  let used = 0;
  const over = widths.findIndex((w) => (used += w + GAP) - GAP > width);
  const fits = over < 0 ? widths.length : over;
  return {
    lines: rows.map((row) =>
      row.slice(0, fits).map((cell, i) => pad(cell, widths[i]!))
        .join(" ".repeat(GAP)).trimEnd()
    ),
    left: head.slice(fits),
  };
}
