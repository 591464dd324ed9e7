import type { Budget } from "./_budget.ts";
import { joined, type LogFile } from "../log_file.ts";

/** A file whose bytes come out of another as they are asked for; that one may be known to be damaged. */
export function unpacked(
  path: string,
  budget: Budget,
  unpack: () => AsyncGenerator<Uint8Array, boolean>,
  isDamaged = false,
): LogFile {
  let furthest = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const pieces = unpack();
    let at = 0;
    try {
      for (;;) {
        const { done, value } = await pieces.next();
        if (done) {
          isDamaged ||= !value;
          return;
        }
        at += value.length;
        // Readers look twice: what came out before counts once.
        if (at > furthest) budget.take(at - furthest);
        furthest = Math.max(furthest, at);
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
