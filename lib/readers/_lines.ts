import type { HistoryBuilder } from "../history_builder.ts";
import { bytesOf, type LogFile } from "../log_file.ts";
import { decode, encodingOf, toLines } from "./_text.ts";

/** A text up to this size is decoded at once: then its encoding is certain. */
const AT_ONCE = 2 ** 24;

/** A line longer than this is none of a log; the rest of it is dropped. */
const LONGEST = 2 ** 24;

/**
 * The lines of a text in batches, whatever its encoding and whatever ends them; a piece of the file at
 * a time, so that it may be larger than memory.
 */
export async function* linesOf(
  file: LogFile,
  builder?: Pick<HistoryBuilder, "note">,
): AsyncGenerator<readonly string[]> {
  if (file.size !== undefined && file.size <= AT_ONCE) {
    const { text, odd } = decode(await bytesOf(file));
    if (odd) builder?.note("odd-encoding");
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
    const text = rest + withoutZeros(decoder.decode(chunk, { stream: true }));
    // A line may end in \r\n, of which the next piece has the second half.
    const end = Math.max(
      text.lastIndexOf("\n"),
      text.lastIndexOf("\r", text.length - 2),
    );
    rest = text.slice(end + 1).slice(0, LONGEST);
    if (end >= 0) yield toLines(text.slice(0, end));
  }
  rest += decoder?.decode() ?? "";
  if (rest !== "") yield toLines(rest);
}

// A crash may leave a block of zeros.
function withoutZeros(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}
