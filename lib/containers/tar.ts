import type { LogFile } from "../log_file.ts";
import type { Container } from "./_container.ts";
import { partOf, seekable, within } from "./_seekable.ts";

const BLOCK = 512;

/** No archive of logs holds more files. */
const MOST = 100_000;

/** `logs.tar`, as `tar` and Python's tarfile write it. */
export const tar: Container = {
  id: "tar",

  sniff(head) {
    return textAt(head, 257, 5) === "ustar";
  },

  async open(file) {
    const archive = await seekable(file);
    const files: LogFile[] = [];
    let longName: string | undefined;
    for (let at = 0; at + BLOCK <= archive.size && files.length < MOST;) {
      const header = await archive.slice(at, at + BLOCK);
      if (textAt(header, 257, 5) !== "ustar") break;
      const size = numberAt(header, 124, 12);
      const kind = textAt(header, 156, 1);
      const from = at + BLOCK;
      // A cut archive still has the beginning of its last file.
      const to = Math.min(from + size, archive.size);
      at = from + Math.ceil(size / BLOCK) * BLOCK;
      if (kind === "L" || kind === "x") {
        const text = new TextDecoder().decode(
          await archive.slice(from, Math.min(to, from + LONGEST_NAME)),
        );
        longName = kind === "L" ? upToZero(text) : pathIn(text);
      } else {
        const prefix = textAt(header, 345, 155);
        const name = longName ??
          (prefix === "" ? "" : `${prefix}/`) + textAt(header, 0, 100);
        longName = undefined;
        if (kind === "0" || kind === "") {
          const part = partOf(archive, within(file.path, name), from, to);
          files.push({ ...part, isDamaged: from + size > archive.size });
        }
      }
    }
    return files;
  },
};

const LONGEST_NAME = 65_536;

/** A record of a pax header: its length, a blank, `path=`, the name, a line end. */
function pathIn(text: string): string | undefined {
  return /^\d+ path=(.*)$/m.exec(text)?.[1];
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return upToZero(
    new TextDecoder().decode(bytes.subarray(from, from + length)),
  );
}

function upToZero(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** A size: octal digits, or where it is too large for them, bytes behind a mark. */
function numberAt(bytes: Uint8Array, from: number, length: number): number {
  if (bytes[from]! < 128) return parseInt(textAt(bytes, from, length), 8) || 0;
  return bytes.subarray(from + 1, from + length)
    .reduce((sum, byte) => sum * 256 + byte, 0);
}
