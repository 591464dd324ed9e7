const HEADER = 32;
const FRAME = 24;
const MAGIC = 0x377f0682;

/**
 * A database with what the write-ahead log beside it holds and it does not yet: the pages of every
 * change that was completed.
 */
export function withWriteAhead(
  database: Uint8Array,
  wal: Uint8Array,
): Uint8Array {
  if (wal.length < HEADER) return database;
  const view = new DataView(wal.buffer, wal.byteOffset, wal.length);
  // The last bit tells the order of bytes in checksums.
  const magic = view.getUint32(0);
  const size = view.getUint32(8);
  if ((magic & ~1) !== MAGIC || size < 512 || size > 65_536) return database;
  const little = (magic & 1) === 0;
  let sums = checksum(view, 0, 24, [0, 0], little);
  const pages = new Map<number, number>();
  let pending: [number, number][] = [];
  let length = 0;
  for (let at = HEADER; at + FRAME + size <= wal.length; at += FRAME + size) {
    sums = checksum(view, at, 8, sums, little);
    sums = checksum(view, at + FRAME, size, sums, little);
    // What an earlier use of the file left behind has other salts, and other sums.
    const whole = view.getUint32(at + 8) === view.getUint32(16) &&
      view.getUint32(at + 12) === view.getUint32(20) &&
      view.getUint32(at + 16) === sums[0] &&
      view.getUint32(at + 20) === sums[1];
    if (!whole) break;
    pending.push([view.getUint32(at), at + FRAME]);
    const after = view.getUint32(at + 4);
    if (after === 0) continue;
    for (const [page, from] of pending) pages.set(page, from);
    pending = [];
    length = after;
  }
  if (length === 0 || length * size > database.length + wal.length) {
    return database;
  }
  const whole = new Uint8Array(length * size);
  whole.set(database.subarray(0, whole.length));
  for (const [page, from] of pages) {
    if (page < 1 || page > length) continue;
    whole.set(wal.subarray(from, from + size), (page - 1) * size);
  }
  return whole;
}

type Sums = readonly [number, number];

function checksum(
  view: DataView,
  from: number,
  length: number,
  [first, second]: Sums,
  little: boolean,
): Sums {
  for (let at = from; at < from + length; at += 8) {
    first = (first + view.getUint32(at, little) + second) >>> 0;
    second = (second + view.getUint32(at + 4, little) + first) >>> 0;
  }
  return [first, second];
}
