import { joined, type LogFile } from "../log_file.ts";

/** Packed to burst: what unpacks to so many times its size, and so much at least, is no log. */
const MOST_TIMES = 1000;
const AT_LEAST = 2 ** 28;

/** A file whose bytes come out of another as they are asked for. */
export function unpacked(
  path: string,
  packed: number | undefined,
  unpack: () => AsyncIterable<Uint8Array>,
): LogFile {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const piece of unpack()) {
      size += piece.length;
      if (size > AT_LEAST && size > (packed ?? AT_LEAST) * MOST_TIMES) {
        throw new RangeError(
          `Cannot unpack ${
            JSON.stringify(path)
          }: found more than ${MOST_TIMES} times its size`,
        );
      }
      yield piece;
    }
  }
  const file: LogFile = {
    path,
    chunks,
    async slice(from, to) {
      const pieces: Uint8Array[] = [];
      let at = 0;
      for await (const piece of chunks()) {
        if (at + piece.length > from) {
          pieces.push(piece.slice(Math.max(0, from - at), to - at));
        }
        at += piece.length;
        if (at >= to) break;
      }
      return joined(pieces);
    },
  };
  return file;
}
