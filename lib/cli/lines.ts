import { joined } from "../log_file.ts";

const NEWLINE = 10;

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
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.slice(from));
    if (complete.length > 0) yield complete;
  }
  if (rest.length > 0) yield [decoder.decode(joined(rest))];
}
