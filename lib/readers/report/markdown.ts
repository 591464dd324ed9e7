import { toCell } from "../../records/cell.ts";
import type { Grid } from "./grid.ts";

/** The line below a header: `| --- | :-: |`, Org's `|---+---|`. */
const RULE = /^\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)+\|?$/;

/** Tables as Markdown and Org draw them: a header, a rule below it, and rows. */
export function* markdownIn(lines: readonly string[]): Generator<Grid> {
  for (let i = 1; i < lines.length; i++) {
    if (!isRule(lines[i]!, lines[i - 1]!)) continue;
    const rows = [{ cells: cellsOf(lines[i - 1]!), line: i }];
    // Another header may stand in the rows, with its own rule.
    while (
      lines[i + 1]?.includes("|") &&
      !isRule(lines[i + 2] ?? "", lines[i + 1]!)
    ) {
      i++;
      if (!RULE.test(lines[i]!.trim())) {
        rows.push({ cells: cellsOf(lines[i]!), line: i + 1 });
      }
    }
    yield { rows, end: i + 1 };
  }
}

function isRule(line: string, above: string): boolean {
  return RULE.test(line.trim()) && above.includes("|") &&
    !RULE.test(above.trim()) &&
    cellsOf(line.replaceAll("+", "|")).length === cellsOf(above).length &&
    // Another rule may close the rows.
    !cellsOf(above).some((cell) => typeof toCell(cell) === "number");
}

/** The cells of a row; a bar behind a backslash parts none. */
function cellsOf(line: string): string[] {
  return line.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/);
}
