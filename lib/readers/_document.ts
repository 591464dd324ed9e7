import type { History } from "../history.ts";
import type { HistoryBuilder } from "../history_builder.ts";
import { bytesOf } from "../log_file.ts";
import type { Log } from "./_log.ts";
import { otherThanHistory } from "./_no_history.ts";
import { byModel } from "./_models.ts";
import { parseJson } from "./_json.ts";
import { parsePython } from "./_python.ts";
import { LogError } from "./_reader.ts";
import { decode, withoutZeros } from "./_text.ts";

// A longer text does not fit into one string.
const LARGEST = 2 ** 28;

/** Parses a file that is one JSON value. */
export async function parseDocument(
  { path, files: [file] }: Log,
): Promise<{ value: unknown; odd: boolean }> {
  if ((file.size ?? 0) > LARGEST) throw new LogError("too-large", path);
  const bytes = await bytesOf(file);
  if (bytes.length > LARGEST) throw new LogError("too-large", path);
  const { text, odd } = decode(bytes);
  const trimmed = withoutZeros(text).trim();
  if (trimmed === "") throw new LogError("empty", path);
  try {
    const value = parsed(trimmed);
    // What was made a text before it was written is still a document.
    return { value: typeof value === "string" ? parsed(value) : value, odd };
  } catch {
    const line = trimmed.split("\n").length;
    throw new LogError("syntax", path, { line, found: trimmed.slice(-60) });
  }
}

/** A document as JSON, or as Python prints it. */
function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return parsePython(text);
  }
}

/** The histories of a builder, or an error where it found no number. */
export function finish(builder: HistoryBuilder, path: string): History[] {
  const histories = builder.build();
  if (histories.length === 0) throw new LogError("no-numbers", path);
  const other = otherThanHistory(histories, builder);
  if (other) throw new LogError(other, path);
  const [only] = histories;
  return histories.length === 1 ? byModel(only!) : histories;
}
