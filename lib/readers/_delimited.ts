import { toLines } from "./_text.ts";

/** One record of delimited text. */
export interface Row {
  /** Trimmed cells. */
  readonly cells: readonly string[];
  /** Line at which it begins, counted from 1. */
  readonly line: number;
}

/** What parts the cells; `" "` is any run of blanks, a colon parts nothing but a step and its value. */
export type Delimiter = "," | "\t" | ";" | "|" | " " | ":";

const STEP_AND_VALUE = /^\s*\d+\s*:\s*-?\d*\.\d+(?:e[-+]?\d+)?\s*$/i;

/** The first line that tells Excel what parts the cells. */
export const SEPARATOR = /^\s*"?sep=([,;\t|])"?\s*$/i;

/** The delimiter that stands most evenly in the lines; a comma where there is none. */
export function delimiterOf(lines: readonly string[]): Delimiter {
  const told = SEPARATOR.exec(lines[0] ?? "")?.[1];
  if (told !== undefined) return told as Delimiter;
  const sample = lines.filter((line) =>
    line.trim() !== "" && !/^[#<>=-]/.test(line)
  ).slice(0, 60);
  if (sample.length > 1 && sample.every((line) => STEP_AND_VALUE.test(line))) {
    return ":";
  }
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of [",", "\t", ";", "|", " "] as const) {
    const score = evenness(sample, delimiter);
    // Blanks are everywhere, so they must be better than all others.
    // Commas that stand as evenly as what parts the numbers are in the numbers.
    const decimal = delimiter === ";" && score === most && score > 0 &&
      sample.every(hasDecimalCommas);
    if (decimal) best = delimiter;
    if (score > most && (delimiter !== " " || most < 0.5)) {
      [best, most] = [delimiter, score];
    }
  }
  return best;
}

function hasDecimalCommas(line: string): boolean {
  return splitLine(line, ";").every((cell) =>
    /^(?:[-+]?(?:\d+(?:,\d+)?(?:e[-+]?\d+)?|nan|inf(?:inity)?))?$/i.test(cell)
  );
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
  const joiner = new Joiner(delimiter);
  for (const [i, line] of toLines(text).entries()) {
    yield* joiner.push(line, i + 1);
  }
  yield* joiner.end();
}

/** An open quote goes on in the next lines, but a stray one must not swallow the file. */
const MOST_LINES = 20;

/** Makes records of lines, one line after the other. */
export class Joiner {
  readonly #delimiter: Delimiter;
  #open: string[] = [];
  #line = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** Whether a quote is open. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Takes a line; gives the records that end with it. */
  *push(text: string, line: number): Generator<Row> {
    if (this.#open.length === 0) {
      if (!isOpen(text)) return yield* this.#record(text, line);
      this.#open = [text];
      this.#line = line;
      return;
    }
    this.#open.push(text);
    if (isOpen(text)) {
      const whole = this.#open.join("\n");
      this.#open = [];
      yield* this.#record(whole, this.#line);
    } else if (this.#open.length === MOST_LINES) yield* this.#giveUp();
  }

  /** The records of lines whose quote nothing closes. */
  *end(): Generator<Row> {
    while (this.#open.length > 0) yield* this.#giveUp();
  }

  *#giveUp(): Generator<Row> {
    const [first = "", ...others] = this.#open;
    const line = this.#line;
    this.#open = [];
    yield* this.#record(first, line);
    for (const [i, other] of others.entries()) {
      yield* this.push(other, line + 1 + i);
    }
  }

  *#record(text: string, line: number): Generator<Row> {
    if (text.trim() === "") return;
    yield { cells: splitLine(text, this.#delimiter), line };
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
