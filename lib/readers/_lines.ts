import type { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, type LogFile } from "../log_file.ts";
import {
  decode,
  encodingOf,
  toLines,
  withoutEnd,
  withoutZeros,
  zeroBlockIn,
} from "./_text.ts";

/** A text up to this size is decoded at once: then its encoding is certain. */
const AT_ONCE = 2 ** 24;

/** A line longer than this is none of a log; the rest of it is dropped. */
const LONGEST = 2 ** 24;

/**
 * The lines of a text in batches, none longer than so many letters, whatever its encoding and whatever ends them; a piece of the file at
 * a time, so that it may be larger than memory.
 */
export async function* linesOf(
  file: LogFile,
  builder?: Pick<HistoryBuilder, "note">,
  longest = LONGEST,
): AsyncGenerator<readonly string[]> {
  if (file.size !== undefined && file.size <= AT_ONCE) {
    const { text, odd } = decode(await bytesOf(file));
    if (odd) builder?.note("odd-encoding");
    const block = zeroBlockIn(text);
    if (block >= 0) {
      builder?.note("zero-block", { at: toLines(text.slice(0, block)).length });
    }
    yield toLines(withoutZeros(text));
    return;
  }
  let decoder: TextDecoder | undefined;
  let rest = "";
  for await (const chunk of file.chunks()) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk.subarray(0, 65_536));
      if (encoding !== "utf-8") builder?.note("odd-encoding");
      decoder = new TextDecoder(encoding);
    }
    const decoded = decoder.decode(chunk, { stream: true });
    if (zeroBlockIn(decoded) >= 0) builder?.note("zero-block");
    const text = withoutZeros(decoded);
    const end = endOfLines(text);
    if (end > 0) {
      const lines = toLines(rest + text.slice(0, end));
      // What ends in a line end has an empty line behind it.
      lines.pop();
      yield lines;
      rest = text.slice(end);
    } else if (rest.length < longest) rest += text;
  }
  rest += decoder?.decode() ?? "";
  if (rest !== "") yield toLines(rest);
}

/** Where the last whole line of a text ends. A line may end in \r\r\n, of which the next piece has the rest. */
function endOfLines(text: string): number {
  const sure = withoutEnd(text, "\r");
  return Math.max(sure.lastIndexOf("\n"), sure.lastIndexOf("\r")) + 1;
}
