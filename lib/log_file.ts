/**
 * The bytes of a log, wherever they lie: on a disk, in memory, in an archive.
 *
 * @module
 */

/** One file, opened piece by piece: it may be larger than memory. */
export interface LogFile {
  /** As the user called it, or found below what they called; `/` between folders. */
  readonly path: string;
  /** How many bytes it holds, where that is known before reading. */
  readonly size?: number;
  /** Whether what it is packed in proved cut or damaged, as far as it was read. */
  readonly isDamaged?: boolean;
  /** The bytes from one place up to another; fewer where the file ends. */
  slice(from: number, to: number): Promise<Uint8Array>;
  /** All bytes in order, in pieces of a megabyte or so. A piece may be overwritten by the next. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** A file in memory. */
export function fileOf(bytes: Uint8Array, path: string): LogFile {
  return {
    path,
    size: bytes.length,
    slice: (from, to) => Promise.resolve(bytes.subarray(from, to)),
    async *chunks() {
      yield await Promise.resolve(bytes);
    },
  };
}

/** A file without its first bytes. */
export function behind(file: LogFile, start: number): LogFile {
  const { path, size } = file;
  return {
    path,
    ...(size === undefined ? {} : { size: size - start }),
    get isDamaged() {
      return file.isDamaged ?? false;
    },
    slice: (from, to) => file.slice(start + from, start + to),
    async *chunks() {
      let left = start;
      for await (const chunk of file.chunks()) {
        if (left < chunk.length) yield chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
      }
    },
  };
}

/** How many first bytes tell what a file is. */
export const HEAD = 65_536;

/** The first bytes. */
export function headOf(file: LogFile): Promise<Uint8Array> {
  return file.slice(0, HEAD);
}

/** The whole content, for formats that cannot be read in pieces. */
export async function bytesOf(file: LogFile): Promise<Uint8Array> {
  if (file.size !== undefined) return await file.slice(0, file.size);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.chunks()) pieces.push(piece.slice());
  return joined(pieces);
}

/** Pieces put together. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(
    pieces.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The folder part of a path, without its last slash; empty for none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last part of a path: a file's name, without folders. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? path;
}
