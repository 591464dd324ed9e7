import { settingOf, toContext } from "../../context.ts";
import type { RunContext } from "../../history.ts";
import type { Row } from "../_delimited.ts";
import { typed } from "../_settings.ts";
import { toLines } from "../_text.ts";
import { plainNumber, unmarked } from "./cell.ts";
import { htmlIn } from "./html.ts";
import { latexIn } from "./latex.ts";
import { markdownIn } from "./markdown.ts";

/** A table of a document. */
export interface Table {
  /** The nearest heading above it, and below the table before. */
  readonly title?: string;
  /** Settings that are listed between the table before and it. */
  readonly context: RunContext;
  readonly header: readonly string[];
  /** The rows below the header, that have as many cells. */
  readonly rows: readonly Row[];
  /** How many lines it takes. */
  readonly lines: number;
}

/** The tables of a document, each cell without its marks. */
export function tablesIn(text: string): Table[] {
  const lines = toLines(text);
  const grids = [markdownIn, htmlIn, latexIn].flatMap((find) => [
    ...find(lines),
  ]).filter(({ rows }) => rows.length > 1)
    .sort((a, b) => a.end - b.end);
  return grids.map(({ rows: [head, ...rows], end }, i): Table => {
    const before = lines.slice(grids[i - 1]?.end ?? 0, head!.line - 1)
      .filter((line) => line.length < LONGEST);
    const title = titleIn(before);
    return {
      ...(title === undefined ? {} : { title }),
      context: settingsIn(before),
      header: head!.cells.map(unmarked),
      rows: rows.filter(({ cells }) => cells.length > 1)
        .map(({ cells, line }) => ({ cells: cells.map(plainNumber), line })),
      lines: end - head!.line + 1,
    };
  });
}

/** No heading and no setting is longer. */
const LONGEST = 300;

/** A heading, or a line that is bold as a whole. */
const TITLE =
  /^\s{0,3}(?:#{1,6}\s+(.+?)[\s#]*|\*\*(.+?)\*\*[:：]?|\\(?:sub)*section\*?\{(.+)\}|\\caption\{(.+)\}|<h\d[^>]*>(.+)<\/h\d>)\s*$/;

function titleIn(lines: readonly string[]): string | undefined {
  const found = lines.map((line) => TITLE.exec(line)).findLast(Boolean);
  return found ? unmarked(found.slice(1).find(Boolean)!) : undefined;
}

/** `- learning_rate: 2e-05`, `* **Batch size**: 32`, and the same as a row. */
const SETTING =
  /^\s*(?:[-*+]\s+|\|)([^:|]{1,60})[:|]\s*([^|]{1,200}?)\s*\|?\s*$/;

function settingsIn(lines: readonly string[]): RunContext {
  const found = lines.flatMap((line) => {
    const [, name = "", value = ""] = SETTING.exec(line) ?? [];
    return settingOf(unmarked(name)) === undefined
      ? []
      : [[unmarked(name), typed(plainNumber(value))]];
  });
  return toContext(Object.fromEntries(found));
}
