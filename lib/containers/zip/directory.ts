import type { LogFile } from "../../log_file.ts";

/** A file in an archive, as the directory at the end lists it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  /** Whether it needs a password. */
  readonly locked: boolean;
  /** Checksum of what it holds. */
  readonly sum: number;
  /** Bytes that it takes up, and that it holds, as far as the directory can be believed. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly offset: number;
}

type Archive = LogFile & { readonly size: number };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const HEADER = 0x04034b50;
/** What a field of 32 bits holds where its value is in the extra fields. */
const ELSEWHERE = 0xffffffff;

/** The end of an archive, with the longest comment, and what points to the end of large ones. */
const LONGEST_END = 22 + 65_535 + 20;
const LARGEST_DIRECTORY = 2 ** 26;

/**
 * The files in an archive; folders are left out.
 *
 * @throws {SyntaxError} When there is no directory at its end: it was cut.
 */
export async function entriesOf(archive: Archive): Promise<Entry[]> {
  const { offset, size, count } = await directoryOf(archive);
  const bytes = await archive.slice(offset, offset + size);
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= bytes.length && entries.length < count;) {
    if (view.getUint32(at, true) !== LISTED) break;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((of) =>
      view.getUint16(at + of, true)
    ) as [number, number, number];
    const flags = view.getUint16(at + 8, true);
    const nameAt = at + 46;
    const extra = bytes.subarray(
      nameAt + nameLength,
      nameAt + nameLength + extraLength,
    );
    const [unpacked, packed, place] = [24, 20, 42].map((of) =>
      view.getUint32(at + of, true)
    ) as [number, number, number];
    const large = large64(extra, [unpacked, packed, place]);
    entries.push({
      name: new TextDecoder().decode(
        bytes.subarray(nameAt, nameAt + nameLength),
      ),
      method: view.getUint16(at + 10, true),
      locked: (flags & 1) === 1,
      sum: view.getUint32(at + 16, true),
      unpacked: large[0]!,
      packed: large[1]!,
      offset: large[2]!,
    });
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return entries.filter(({ name }) => !/[\\/]$/.test(name));
}

/** Where the bytes of a file begin, behind its own header; `undefined` where there is none. */
export async function placeOf(
  { offset }: Entry,
  archive: Archive,
): Promise<number | undefined> {
  const header = await archive.slice(offset, offset + 30);
  const view = viewOf(header);
  if (header.length < 30 || view.getUint32(0, true) !== HEADER) {
    return undefined;
  }
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

async function directoryOf(
  archive: Archive,
): Promise<{ offset: number; size: number; count: number }> {
  const from = Math.max(0, archive.size - LONGEST_END);
  const tail = await archive.slice(from, archive.size);
  const view = viewOf(tail);
  let at = tail.length - 22;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) throw cut(archive);
  let [count, size, offset] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 12, true),
    view.getUint32(at + 16, true),
  ];
  if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) {
    const place = Number(view.getBigUint64(at - 12, true));
    const end = await archive.slice(place, place + 56);
    const large = viewOf(end);
    if (end.length < 56 || large.getUint32(0, true) !== END_64) {
      throw cut(archive);
    }
    [count, size, offset] = [32, 40, 48].map((of) =>
      Number(large.getBigUint64(of, true))
    ) as [number, number, number];
  }
  if (size > LARGEST_DIRECTORY || offset + size > archive.size) {
    throw cut(archive);
  }
  return { offset, size, count };
}

/** The same numbers, with those that did not fit into 32 bits from the extra fields. */
function large64(extra: Uint8Array, numbers: readonly number[]): number[] {
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function cut({ path }: Archive): SyntaxError {
  return new SyntaxError(
    `Cannot open ${JSON.stringify(path)}: found no directory at its end`,
  );
}
