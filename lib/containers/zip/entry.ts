import type { LogFile } from "../../log_file.ts";

/** A file in an archive, as the archive tells of it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  /** Whether it needs a password. */
  readonly locked: boolean;
  /** Checksum of what it holds. */
  readonly sum: number;
  /** Bytes that it takes up, and that it holds, as far as that can be believed. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** An archive, of which any place can be read. */
export type Archive = LogFile & { readonly size: number };

/** What the header of a file in it begins with, and how long it is without name and extra fields. */
export const HEADER = 0x04034b50;
export const SHORTEST = 30;

/** What a field of 32 bits holds where its value is in the extra fields. */
const ELSEWHERE = 0xffffffff;

/** Where the bytes of a file begin, behind its own header; `undefined` where there is none. */
export async function placeOf(
  { offset }: Entry,
  archive: Archive,
): Promise<number | undefined> {
  const header = await archive.slice(offset, offset + SHORTEST);
  const view = viewOf(header);
  if (header.length < SHORTEST || view.getUint32(0, true) !== HEADER) {
    return undefined;
  }
  return offset + SHORTEST + view.getUint16(26, true) +
    view.getUint16(28, true);
}

/** The same numbers, with those that did not fit into 32 bits from the extra fields. */
export function large64(
  extra: Uint8Array,
  numbers: readonly number[],
): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, extra.length);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      return numbers.map((number) => {
        if (number !== ELSEWHERE || next + 8 > end) return number;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
    }
    at = end;
  }
  return [...numbers];
}

/** Bytes as numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
