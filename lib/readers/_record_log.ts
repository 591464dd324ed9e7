import { joined, type LogFile } from "../log_file.ts";

/** A record of a LevelDB log, or that there is none where one should be. */
export type RunRecord =
  | { readonly bytes: Uint8Array; readonly at: number }
  | { readonly broken: "end" | "middle"; readonly at: number };

const BLOCK = 32_768;
const HEADER = 7;
/** No record of a run is larger; the pieces of one that claims to be are let go. */
const LARGEST = 2 ** 26;
const [FULL, FIRST, , LAST] = [1, 2, 3, 4];

/**
 * The records of a LevelDB log in the form of Weights & Biases and SwanLab: blocks of 32 KiB, of which the first
 * begins with a mark of seven bytes; pieces with a checksum, a length and a kind before each.
 */
export async function* runRecords(
  file: LogFile,
): AsyncGenerator<RunRecord> {
  // It takes a while to load, and few logs need it.
  const { crc32 } = await import("node:zlib");
  let pieces: Uint8Array[] | undefined;
  let size = 0;
  let from = HEADER;
  let start = 0;
  for await (const block of blocksOf(file)) {
    let at = from;
    from = 0;
    let doubtful = false;
    while (at + HEADER <= block.length) {
      const view = new DataView(block.buffer, block.byteOffset + at, HEADER);
      const [sum, length, kind] = [
        view.getUint32(0, true),
        view.getUint16(4, true),
        view.getUint8(6),
      ];
      if (kind === 0 && length === 0) break;
      const place = start + at;
      const end = at + HEADER + length;
      if (end > block.length) {
        pieces = undefined;
        yield { broken: block.length < BLOCK ? "end" : "middle", at: place };
        break;
      }
      if (crc32(block.subarray(at + HEADER - 1, end)) !== sum) {
        pieces = undefined;
        yield { broken: "middle", at: place };
        // One that is damaged may be followed by good ones; two say that a length is.
        if (doubtful) break;
        doubtful = true;
        at = end;
        continue;
      }
      doubtful = false;
      const piece = block.subarray(at + HEADER, end);
      at = end;
      if (kind === FULL) {
        yield { bytes: piece, at: place };
        continue;
      }
      if (kind === FIRST) [pieces, size] = [[], 0];
      if (pieces === undefined || kind > LAST!) continue;
      size += length;
      pieces.push(piece);
      if (size > LARGEST) pieces = undefined;
      else if (kind === LAST) {
        yield { bytes: joined(pieces), at: place };
        pieces = undefined;
      }
    }
    start += block.length;
  }
  if (pieces !== undefined) yield { broken: "end", at: start };
}

/** A file in blocks of the same size; the last may be smaller. */
async function* blocksOf(file: LogFile): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(BLOCK);
  let filled = 0;
  for await (const chunk of file.chunks()) {
    for (let at = 0; at < chunk.length;) {
      const some = chunk.subarray(at, at + BLOCK - filled);
      block.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < BLOCK) continue;
      yield block;
      block = new Uint8Array(BLOCK);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
