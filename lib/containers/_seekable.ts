import { fileOf, joined, type LogFile } from "../log_file.ts";

/** An archive in another is held in memory up to this size. */
const LARGEST = 2 ** 29;

/** A file of which any place can be read at once: one that is packed itself is unpacked into memory. */
export async function seekable(
  file: LogFile,
): Promise<LogFile & { readonly size: number }> {
  if (file.size !== undefined) return { ...file, size: file.size };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.chunks()) {
    pieces.push(piece.slice());
    size += piece.length;
    if (size > LARGEST) {
      throw new RangeError(
        `Cannot unpack ${
          JSON.stringify(file.path)
        }: found more than ${LARGEST} bytes`,
      );
    }
  }
  const bytes = joined(pieces);
  return { ...fileOf(bytes, file.path), size: bytes.length };
}

/** Bytes taken at a time. */
const PIECE = 2 ** 20;

/** A part of a file as a file. */
export function partOf(
  file: LogFile,
  path: string,
  from: number,
  to: number,
): LogFile {
  return {
    path,
    size: to - from,
    slice: (first, last) =>
      file.slice(
        from + first,
        Math.max(from + first, Math.min(from + last, to)),
      ),
    async *chunks() {
      for (let at = from; at < to; at += PIECE) {
        yield await file.slice(at, Math.min(at + PIECE, to));
      }
    },
  };
}

/** Where a file stands in an archive, without ways out of it: `../a//b` is `a/b`. */
export function within(archive: string, name: string): string {
  const parts = name.split(/[\\/]/).filter((part) =>
    part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part)
  );
  return [archive, ...parts].join("/");
}
