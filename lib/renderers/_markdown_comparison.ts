import type { Comparison } from "../comparison.ts";
import type { Texts } from "../messages/mod.ts";
import { comparedPage } from "./_compared_page.ts";
import { md } from "./_markdown_text.ts";
import type { Examined } from "./_renderer.ts";

/** Several runs side by side, as blocks of Markdown. */
export function comparisonBlocks(
  runs: readonly Examined[],
  comparison: Comparison,
  texts: Texts,
): string[] {
  const { page: label, comparison: words } = texts;
  const page = comparedPage(runs, comparison, texts);
  const row = (cells: readonly string[]) => `| ${cells.map(md).join(" | ")} |`;
  return [
    `## ${md(page.title)}`,
    md(page.best),
    [
      row(page.columns),
      `|${"---|".repeat(page.columns.length)}`,
      ...page.rows.map(row),
    ].join("\n"),
    page.statements.map((statement) => `- ${md(statement)}`).join("\n"),
    page.same.length > 0
      ? md(label.labelled(
        words.sameInAll,
        label.sentence(label.names(page.same)),
      ))
      : "",
  ];
}
