const NEWLINE = 10;

/**
 * The lines of a stream of bytes, each without its line end.
 *
 * Holds one line at a time, whatever the size of the whole.
 */
export async function* lines(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (
      let end = chunk.indexOf(NEWLINE);
      end >= 0;
      end = chunk.indexOf(NEWLINE, from)
    ) {
      const piece = chunk.subarray(from, end);
      yield decoder.decode(rest.length ? joined([...rest, piece]) : piece);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.slice(from));
  }
  if (rest.length) yield decoder.decode(joined(rest));
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
