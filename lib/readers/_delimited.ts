import { toLines } from "./_text.ts";

/** One record of delimited text. */
export interface Row {
  /** Trimmed cells. */
  readonly cells: readonly string[];
  /** Line at which it begins, counted from 1. */
  readonly line: number;
}

/** What parts the cells; `" "` is any run of blanks. */
export type Delimiter = "," | "\t" | ";" | "|" | " ";

/** The delimiter that stands most evenly in the lines; a comma where there is none. */
export function delimiterOf(lines: readonly string[]): Delimiter {
  const sample = lines.filter((line) =>
    line.trim() !== "" && !/^[#<>=-]/.test(line)
  ).slice(0, 60);
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of [",", "\t", ";", "|", " "] as const) {
    const score = evenness(sample, delimiter);
    // Blanks are everywhere, so they must be better than all others.
    if (score > most && (delimiter !== " " || most < 0.5)) {
      [best, most] = [delimiter, score];
    }
  }
  return best;
}

/** The share of lines that have as many cells as most lines have. */
export function evenness(
  lines: readonly string[],
  delimiter: Delimiter,
): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = splitLine(line, delimiter).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) / Math.max(1, lines.length);
}

/** The records of a text. Quoted cells may hold delimiters and line ends. */
export function* toRows(text: string, delimiter: Delimiter): Generator<Row> {
  const quoted = text.includes('"');
  const lines = toLines(text);
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    let record = lines[i]!;
    // An open quote goes on in the next line; a stray one must not swallow the file.
    if (quoted && isOpen(record)) {
      const end = lines.slice(i + 1, i + 20).findIndex((next) => isOpen(next));
      if (end >= 0) {
        record = lines.slice(i, i + end + 2).join("\n");
        i += end + 1;
      }
    }
    if (record.trim() !== "") {
      yield { cells: splitLine(record, delimiter), line };
    }
  }
}

function isOpen(line: string): boolean {
  let open = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
    open = !open;
  }
  return open;
}

/** The trimmed cells of one record. */
export function splitLine(line: string, delimiter: Delimiter): string[] {
  if (line.includes('"')) return splitQuoted(line, delimiter);
  const cells = delimiter === " "
    ? line.trim().split(/\s+/)
    : line.split(delimiter);
  return cells.map((cell) => cell.trim());
}

function splitQuoted(line: string, delimiter: Delimiter): string[] {
  const separator = delimiter === " "
    ? "\\s+"
    : delimiter === "|"
    ? "\\|"
    : delimiter;
  const outside = delimiter === " " ? '[^\\s"]*' : `[^${separator}]*`;
  const cell = new RegExp(
    `\\s*"((?:[^"]|"")*)"[^${delimiter}]*|${outside}`,
    "y",
  );
  const gap = new RegExp(separator, "y");
  const text = delimiter === " " ? line.trim() : line;
  const cells: string[] = [];
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at;
    const [found = "", inner] = cell.exec(text) ?? [];
    cells.push((inner?.replaceAll('""', '"') ?? found).trim());
    at += found.length;
    gap.lastIndex = at;
    const between = gap.exec(text)?.[0];
    if (between === undefined) break;
    at += between.length;
  }
  return cells;
}
