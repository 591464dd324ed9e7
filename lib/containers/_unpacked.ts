import type { Budget } from "./_budget.ts";
import { joined, type LogFile } from "../log_file.ts";

/** A file whose bytes come out of another as they are asked for. */
export function unpacked(
  path: string,
  budget: Budget,
  unpack: () => AsyncGenerator<Uint8Array, boolean>,
): LogFile {
  let isDamaged = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const pieces = unpack();
    try {
      for (;;) {
        const { done, value } = await pieces.next();
        if (done) {
          isDamaged ||= !value;
          return;
        }
        budget.take(value.length);
        yield value;
      }
    } finally {
      await pieces.return(true);
    }
  }
  const file: LogFile = {
    path,
    get isDamaged() {
      return isDamaged;
    },
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
