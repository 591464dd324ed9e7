/** Where runs of equal numbers and packed groups of others stand in a page. */
export interface Runs {
  readonly from: number;
  /** Bits of each number. */
  readonly width: number;
  /** No more numbers are wanted. */
  readonly most: number;
}

/** A group is packed to its end, whether all of it is wanted or not. */
const GROUP = 8;

/**
 * Makes sure that no run says that it is longer than what is wanted.
 *
 * @throws {RangeError} Where one does.
 */
export function checkRuns(
  page: Uint8Array,
  { from, width, most }: Runs,
): void {
  let seen = 0;
  for (let at = from; at < page.length && seen < most;) {
    let header = 0;
    let shift = 0;
    do header += (page[at]! & 127) * 2 ** (7 * shift++); while (
      page[at++]! & 128 && shift < 5
    );
    const count = Math.floor(header / 2);
    const isPacked = header % 2 === 1;
    const numbers = isPacked ? count * GROUP : count;
    if (numbers > most - seen + GROUP - 1) {
      throw new RangeError(
        `Cannot read a run: found ${numbers} values where ${most} are wanted`,
      );
    }
    seen += numbers;
    at += isPacked ? count * width : Math.ceil(width / 8);
  }
}
