import { HEAD, type LogFile } from "../log_file.ts";

const [SIGN, LINE_END, RETURN] = [0x23, 10, 13];

/** What begins with comments up to here is one: a device may have no end. */
const FURTHEST = 2 ** 30;

/**
 * How many bytes of comments stand before a table, where they would hide it from who looks at the first
 * bytes. The last line of them is none of these: it may name the columns.
 */
export async function commentsStart(
  file: LogFile,
  head: Uint8Array,
): Promise<number> {
  if (head[0] !== SIGN || head.length < HEAD) return 0;
  const comments = new Comments();
  if (comments.take(head)) return 0;
  const all = new Comments();
  for await (const chunk of file.chunks()) {
    if (all.take(chunk)) return all.last;
    if (all.length > FURTHEST) break;
  }
  return 0;
}

/** Looks for the end of the comments that a file begins with. */
class Comments {
  /** Where the last comment begins. */
  last = 0;
  length = 0;
  #begins = true;

  /** Takes the next bytes; `true` where they hold a line that is no comment. */
  take(bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length;) {
      const byte = bytes[at]!;
      if (this.#begins && byte === SIGN) this.last = this.length + at;
      else if (this.#begins && byte !== LINE_END && byte !== RETURN) {
        return true;
      }
      const end = bytes.indexOf(LINE_END, at);
      this.#begins = end >= 0;
      at = end < 0 ? bytes.length : end + 1;
    }
    this.length += bytes.length;
    return false;
  }
}
