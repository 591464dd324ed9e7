import type { History, Note } from "../history.ts";
import type { HistoryBuilder } from "../history_builder.ts";
import { bytesOf } from "../log_file.ts";
import type { Log } from "./_log.ts";
import { otherThanHistory } from "./_no_history.ts";
import { byModel } from "./_models.ts";
import { parseJson } from "./_json.ts";
import { type Outline, outlineOf } from "./_json_outline.ts";
import { parsePython } from "./_python.ts";
import { LogError, type LogErrorCode } from "./_reader.ts";
import { decode, withoutZeros } from "./_text.ts";

// A longer text does not fit into one string.
const LARGEST = 2 ** 28;

/** The histories that are made of a file of JSON, with notes on what had to be mended in its text. */
export async function readDocument(
  log: Log,
  read: (value: unknown) => History[],
): Promise<History[]> {
  const { value, notes } = await parseDocument(log);
  const histories = read(value);
  return notes.length === 0 ? histories : histories.map((history) => ({
    ...history,
    source: { ...history.source, notes: [...notes, ...history.source.notes] },
  }));
}

/** A value of JSON, and what was found wrong with its text. */
interface Parsed {
  readonly value: unknown;
  readonly notes: readonly Note[];
}

async function parseDocument(
  { path, files: [file] }: Log,
): Promise<Parsed> {
  if ((file.size ?? 0) > LARGEST) throw new LogError("large-document", path);
  const bytes = await bytesOf(file);
  if (bytes.length > LARGEST) throw new LogError("large-document", path);
  const { text, odd } = decode(bytes);
  const trimmed = withoutZeros(text).trim();
  if (trimmed === "") throw new LogError("empty", path);
  try {
    const { value, notes } = parsed(trimmed);
    return { value, notes: [...odd ? [ODD] : [], ...notes] };
  } catch {
    const line = trimmed.split("\n").length;
    throw new LogError("syntax", path, { line, found: trimmed.slice(-60) });
  }
}

const ODD: Note = { kind: "odd-encoding" };

/** A document as JSON, or as Python prints it. */
function parsed(text: string): Parsed {
  const found = parsedAs(text, asJson) ?? parsedAs(text, asPython) ??
    mended(text);
  // What was made a text before it was written is still a document.
  return typeof found.value === "string" && found.value !== text
    ? parsed(found.value)
    : found;
}

function asJson(text: string): Parsed {
  const value = parseJson(text);
  return { value, notes: repetitions(outlineOf(text)) };
}

function asPython(text: string): Parsed {
  return { value: parsePython(text), notes: [] };
}

function parsedAs(
  text: string,
  parse: (text: string) => Parsed,
): Parsed | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A text that ends too early as far as it goes; of several objects, one behind the other, a list.
 *
 * @throws {SyntaxError} Where it is neither.
 */
function mended(text: string): Parsed {
  const values: unknown[] = [];
  const notes: Note[] = [];
  let rest = text;
  while (rest !== "") {
    const outline = outlineOf(rest);
    const { end, whole } = outline;
    if (end === undefined) {
      if (whole === undefined && values.length === 0) throw NEITHER;
      if (whole !== undefined) values.push(parseJson(whole));
      const at = text.split("\n").length;
      notes.push(...repetitions(outline), { kind: "truncated-tail", at });
      break;
    }
    // A bracket may also begin a line of printed text.
    if (!rest.startsWith("{")) throw NEITHER;
    values.push(parseJson(rest.slice(0, end)));
    notes.push(...repetitions(outline));
    rest = rest.slice(end).trimStart();
  }
  return { value: values.length === 1 ? values[0] : values, notes };
}

const NEITHER = new SyntaxError("Cannot parse a document: found no JSON");

function repetitions({ repeated }: Outline): Note[] {
  return repeated.map((name) => ({
    kind: "repeated-name",
    what: name.slice(0, 120),
  }));
}

/** The histories of a builder, or an error where it found no number. */
export function finish(builder: HistoryBuilder, path: string): History[] {
  const histories = builder.build();
  if (histories.length === 0) {
    throw new LogError(withoutNumbers(builder), path);
  }
  const other = otherThanHistory(histories, builder);
  if (other) throw new LogError(other, path);
  const [only] = histories;
  return histories.length === 1 ? byModel(only!) : histories;
}

/** What records without a number are: closing summaries of runs, or nothing. */
function withoutNumbers({ summaries }: HistoryBuilder): LogErrorCode {
  if (summaries === 0) return "no-numbers";
  return summaries > 1 ? "table-of-runs" : "no-curve";
}
