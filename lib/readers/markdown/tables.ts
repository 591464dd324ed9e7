import { settingOf, toContext } from "../../context.ts";
import type { RunContext } from "../../history.ts";
import type { Row } from "../_delimited.ts";
import { typed } from "../_settings.ts";
import { toLines } from "../_text.ts";
import { plainNumber, unmarked } from "./cell.ts";

/** A table of a Markdown document. */
export interface MarkdownTable {
  /** The nearest heading above it, and below the table before. */
  readonly title?: string;
  /** Settings that are listed between the table before and it. */
  readonly context: RunContext;
  readonly header: readonly string[];
  /** The rows below the header. */
  readonly rows: readonly Row[];
}

/** The line below a header: `| --- | :-: |`, Org's `|---+---|`. */
const RULE = /^\s*\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)+\|?\s*$/;

/** A heading, or a line that is bold as a whole. */
const TITLE = /^\s{0,3}(?:#{1,6}\s+(.+?)[\s#]*|\*\*(.+?)\*\*[:：]?)$/;

/** `- learning_rate: 2e-05`, `* **Batch size**: 32`, and the same as a row. */
const SETTING =
  /^\s*(?:[-*+]\s+|\|)([^:|]{1,60})[:|]\s*([^|]{1,200}?)\s*\|?\s*$/;

/** The tables of a document: a header, a rule below it, and rows, each cell without its marks. */
export function tablesIn(text: string): MarkdownTable[] {
  const lines = toLines(text);
  const tables: MarkdownTable[] = [];
  let from = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!isRule(lines[i]!, lines[i - 1]!)) continue;
    const before = lines.slice(from, i - 1);
    const rows: Row[] = [];
    let end = i + 1;
    // Another header may stand in the rows, with its own rule.
    while (
      lines[end]?.includes("|") && !isRule(lines[end + 1] ?? "", lines[end]!)
    ) {
      const cells = cellsOf(lines[end]!).map(plainNumber);
      rows.push({ cells, line: ++end });
    }
    const title = titleIn(before);
    tables.push({
      ...(title === undefined ? {} : { title }),
      context: settingsIn(before),
      header: cellsOf(lines[i - 1]!).map(unmarked),
      rows,
    });
    from = end;
    i = end;
  }
  return tables;
}

function isRule(line: string, above: string): boolean {
  return RULE.test(line) && above.includes("|") && !RULE.test(above) &&
    cellsOf(line.replaceAll("+", "|")).length === cellsOf(above).length;
}

/** The cells of a row; a bar behind a backslash parts none. */
function cellsOf(line: string): string[] {
  return line.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function titleIn(lines: readonly string[]): string | undefined {
  const found = lines.map((line) => TITLE.exec(line)).findLast(Boolean);
  return found ? unmarked(found[1] ?? found[2]!) : undefined;
}

function settingsIn(lines: readonly string[]): RunContext {
  const found = lines.flatMap((line) => {
    const [, name = "", value = ""] = SETTING.exec(line) ?? [];
    return settingOf(unmarked(name)) === undefined
      ? []
      : [[unmarked(name), typed(plainNumber(value))]];
  });
  return toContext(Object.fromEntries(found));
}
