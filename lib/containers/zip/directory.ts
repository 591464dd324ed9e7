import { type Archive, type Entry, large64, viewOf } from "./entry.ts";

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;

/** The end of an archive, with the longest comment, and what points to the end of large ones. */
const LONGEST_END = 22 + 65_535 + 20;
const LARGEST_DIRECTORY = 2 ** 26;

/** What the directory at the end of an archive lists; `undefined` where it is cut or damaged. */
export async function entriesOf(
  archive: Archive,
): Promise<Entry[] | undefined> {
  const directory = await directoryOf(archive);
  if (directory === undefined) return undefined;
  const { offset, size, count } = directory;
  const bytes = await archive.slice(offset, offset + size);
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= bytes.length && entries.length < count;) {
    if (view.getUint32(at, true) !== LISTED) return undefined;
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
  return entries.length < count ? undefined : entries;
}

async function directoryOf(
  archive: Archive,
): Promise<{ offset: number; size: number; count: number } | undefined> {
  const from = Math.max(0, archive.size - LONGEST_END);
  const tail = await archive.slice(from, archive.size);
  const view = viewOf(tail);
  let at = tail.length - 22;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) return undefined;
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
      return undefined;
    }
    [count, size, offset] = [32, 40, 48].map((of) =>
      Number(large.getBigUint64(of, true))
    ) as [number, number, number];
  }
  if (size > LARGEST_DIRECTORY || offset + size > archive.size) {
    return undefined;
  }
  return { offset, size, count };
}
