import type { History } from "../history.ts";
import type { HistoryBuilder } from "../history_builder.ts";
import { parseJson } from "./_json.ts";
import { LogError } from "./_reader.ts";
import { decode } from "./_text.ts";

/** Parses a file that is one JSON value. */
export function parseDocument(
  bytes: Uint8Array,
  path: string,
): { value: unknown; odd: boolean } {
  const { text, odd } = decode(bytes);
  const trimmed = text.replaceAll("\0", "").trim();
  if (trimmed === "") throw new LogError("empty", path);
  try {
    return { value: parseJson(trimmed), odd };
  } catch {
    const line = trimmed.split("\n").length;
    throw new LogError("syntax", path, { line, found: trimmed.slice(-60) });
  }
}

/** The histories of a builder, or an error where it found no number. */
export function finish(builder: HistoryBuilder, path: string): History[] {
  const histories = builder.build();
  if (histories.length === 0) throw new LogError("no-numbers", path);
  return histories;
}

/** The name of a run: its file's, without folders. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? path;
}
