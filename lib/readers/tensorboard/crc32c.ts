/** The tables of CRC-32C (Castagnoli) for eight bytes at a time, one after the other. */
const TABLE = tables();

function tables(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? crc >>> 1 ^ 0x82f63b78 : crc >>> 1;
    }
    table[byte] = crc;
  }
  for (let i = 256; i < table.length; i++) {
    const before = table[i - 256]!;
    table[i] = before >>> 8 ^ table[before & 255]!;
  }
  return table;
}

/** The checksum of some bytes as event files store it: masked, since it stands among what it checks. */
export function maskedCrc32c(
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  const t = TABLE;
  let crc = -1;
  let i = from;
  for (; i + 8 <= to; i += 8) {
    crc ^= bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 |
      bytes[i + 3]! << 24;
    crc = t[1792 + (crc & 255)]! ^ t[1536 + (crc >>> 8 & 255)]! ^
      t[1280 + (crc >>> 16 & 255)]! ^ t[1024 + (crc >>> 24)]! ^
      t[768 + bytes[i + 4]!]! ^ t[512 + bytes[i + 5]!]! ^
      t[256 + bytes[i + 6]!]! ^ t[bytes[i + 7]!]!;
  }
  for (; i < to; i++) crc = crc >>> 8 ^ t[(crc ^ bytes[i]!) & 255]!;
  crc = ~crc;
  return ((crc >>> 15 | crc << 17) + 0xa282ead8) >>> 0;
}
