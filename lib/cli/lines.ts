import { joined } from "../log_file.ts";

const NEWLINE = 10;

/** A line longer than this is no run; the rest of it is dropped, and what is left does not parse. */
const LONGEST = 2 ** 27;

/**
 * The lines of a stream of bytes, without their ends: those that each chunk completes.
 *
 * Holds one chunk and one unfinished line at a time, whatever the size of the whole.
 */
export async function* lines(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const complete: string[] = [];
    let from = 0;
    for (
      let end = chunk.indexOf(NEWLINE);
      end >= 0;
      end = chunk.indexOf(NEWLINE, from)
    ) {
      complete.push(
        decoder.decode(joined([...rest, chunk.subarray(from, end)])),
      );
      rest = [];
      size = 0;
      from = end + 1;
    }
    if (from < chunk.length && size < LONGEST) {
      rest.push(chunk.slice(from));
      size += chunk.length - from;
    }
    if (complete.length > 0) yield complete;
  }
  if (rest.length > 0) yield [decoder.decode(joined(rest))];
}
