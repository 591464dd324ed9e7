import type { Grid } from "./grid.ts";

const BEGIN = /\\begin\{(?:tabular[xy*]?|longtable|array|tblr)\}/;
const END = /\\end\{(?:tabular[xy*]?|longtable|array|tblr)\}/;

/** Rules between rows, and what ends a row. */
const RULES =
  /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|addlinespace|c(?:mid)?rule(?:\([lr]+\))?\{[^{}]*\}|cline\{[^{}]*\})(?:\[[^\]]*\])?/g;

/** Commands around a text that only say how it looks. */
const LOOKS =
  /\\(?:text\w\w|textnormal|emph|underline|mathbf|mathrm|bm|num|best|second)\{([^{}]*)\}/g;

/** Tables as LaTeX has them: cells between `&`, rows that end in `\\`. */
export function* latexIn(lines: readonly string[]): Generator<Grid> {
  for (let i = 0; i < lines.length; i++) {
    if (!BEGIN.test(lines[i]!)) continue;
    const rows = [];
    let row = "";
    for (i++; i < lines.length && !END.test(lines[i]!); i++) {
      const parts = lines[i]!.replace(/(?<!\\)%.*$/, "").replace(RULES, "")
        .split(/\\\\(?:\[[^\]]*\])?/);
      for (const part of parts.slice(0, -1)) {
        rows.push({ cells: cellsOf(row + part), line: i + 1 });
        row = "";
      }
      row += parts.at(-1)!;
    }
    yield { rows, end: Math.min(i + 1, lines.length) };
  }
}

function cellsOf(row: string): string[] {
  return row.replace(LOOKS, "$1").split(/(?<!\\)&/);
}
