import type { Budget } from "./_budget.ts";
import { joined, type LogFile } from "../log_file.ts";

/** A file whose bytes come out of another as they are asked for. */
export function unpacked(
  path: string,
  budget: Budget,
  unpack: () => AsyncIterable<Uint8Array>,
): LogFile {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const piece of unpack()) {
      budget.take(piece.length);
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
