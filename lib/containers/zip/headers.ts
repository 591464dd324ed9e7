import {
  type Archive,
  type Entry,
  HEADER,
  large64,
  SHORTEST,
  viewOf,
} from "./entry.ts";

/** What stands behind a file whose sizes were not known before it was packed. */
const DESCRIPTOR = 0x08074b50;
const LENGTHS_OF_DESCRIPTOR = [16, 24] as const;

/** Bytes searched at a time. */
const PIECE = 2 ** 20;

/** No archive of logs holds more files. */
const MOST = 100_000;

/** The files in an archive whose directory is lost, by the header before each; the last may be cut. */
export async function entriesByHeader(archive: Archive): Promise<Entry[]> {
  const entries: Entry[] = [];
  const near = buffered(archive);
  for (let at: number | undefined = 0; at !== undefined;) {
    const found = await entryAt(at, near);
    if (found === undefined || entries.length === MOST) break;
    entries.push(found.entry);
    at = found.next;
  }
  return entries;
}

/** The same archive, of which what is read next lies in memory mostly: headers of small files stand close. */
function buffered(archive: Archive): Archive {
  let start = 0;
  let piece: Uint8Array = new Uint8Array();
  return {
    ...archive,
    async slice(from, to) {
      if (from < start || to > start + piece.length) {
        start = Math.min(from, archive.size);
        piece = await archive.slice(start, Math.max(to, start + NEAR));
      }
      return piece.subarray(from - start, to - start);
    },
  };
}

/** Bytes read at a time where headers stand. */
const NEAR = 2 ** 16;

async function entryAt(
  offset: number,
  archive: Archive,
): Promise<{ entry: Entry; next: number | undefined } | undefined> {
  const header = await archive.slice(offset, offset + SHORTEST);
  const view = viewOf(header);
  if (header.length < SHORTEST || view.getUint32(0, true) !== HEADER) {
    return undefined;
  }
  const flags = view.getUint16(6, true);
  const nameAt = offset + SHORTEST;
  const extraAt = nameAt + view.getUint16(26, true);
  const from = extraAt + view.getUint16(28, true);
  if (from > archive.size) return undefined;
  const extra = await archive.slice(extraAt, from);
  const sizes = [22, 18].map((of) => view.getUint32(of, true));
  const [unpacked, told] = large64(extra, sizes) as [number, number];
  const isTold = (flags & 8) === 0 || told > 0;
  const end = isTold ? from + told : await descriptorAfter(from, archive);
  const isCut = end > archive.size;
  const entry = {
    name: new TextDecoder().decode(await archive.slice(nameAt, extraAt)),
    method: view.getUint16(8, true),
    locked: (flags & 1) === 1,
    sum: view.getUint32(14, true),
    packed: end - from,
    // Nobody knows how much is left of what is cut.
    unpacked: isCut ? 0 : unpacked,
    offset,
  };
  return { entry, next: await headerFrom(end, archive) };
}

/** Where the next file's header stands: at once, or behind what describes the file before it. */
async function headerFrom(
  end: number,
  archive: Archive,
): Promise<number | undefined> {
  if (end >= archive.size) return undefined;
  for (const length of [0, ...LENGTHS_OF_DESCRIPTOR]) {
    const mark = await archive.slice(end + length, end + length + 4);
    if (mark.length === 4 && viewOf(mark).getUint32(0, true) === HEADER) {
      return end + length;
    }
  }
  return undefined;
}

/** Where a file ends that begins here: before what tells just that length; else with the archive. */
async function descriptorAfter(
  from: number,
  archive: Archive,
): Promise<number> {
  const mark = DESCRIPTOR & 255;
  for (let start = from; start < archive.size; start += PIECE) {
    const bytes = await archive.slice(start, start + PIECE + 12);
    const view = viewOf(bytes);
    for (
      let at = bytes.indexOf(mark);
      at >= 0 && at + 12 <= bytes.length;
      at = bytes.indexOf(mark, at + 1)
    ) {
      const isMark = view.getUint32(at, true) === DESCRIPTOR;
      const end = start + at;
      if (isMark && view.getUint32(at + 8, true) === end - from) return end;
    }
  }
  return archive.size;
}
