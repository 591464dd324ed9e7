/** The number that the eight digits at a place make; -1 where there are no eight. */
export function eightDigits(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return -1;
  // The bytes of digits, each less than ten, four at a time.
  const first = view.getInt32(at, true) ^ 0x30303030;
  const second = view.getInt32(at + 4, true) ^ 0x30303030;
  const beyond = first | first + 0x06060606 | second | second + 0x06060606;
  if ((beyond & 0xf0f0f0f0) !== 0) return -1;
  return fourOf(first) * 10_000 + fourOf(second);
}

/** The number of four digits, the first in the lowest byte: to pairs, then to one (Lamport 1975). */
function fourOf(digits: number): number {
  const pairs = Math.imul(digits, 10 << 8 | 1) >>> 8 & 0x00ff00ff;
  return Math.imul(pairs, 100 << 16 | 1) >>> 16;
}
