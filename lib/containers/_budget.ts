/** Packed to burst: what unpacks to so many times its size, and so much at least, is no log. */
const MOST_TIMES = 200;
const AT_LEAST = 2 ** 26;

/** How many bytes may come out of one log, whatever is packed in what is packed in it. */
export class Budget {
  #left: number;

  /** @param packed Bytes of the log as it lies there. */
  constructor(packed = 0) {
    this.#left = mostOf(packed);
  }

  /**
   * Takes bytes that came out.
   *
   * @throws {RangeError} When none are left.
   */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.isSpent) throw burst();
  }

  /** Whether more came out than may. */
  get isSpent(): boolean {
    return this.#left < 0;
  }
}

/**
 * Refuses what bursts before all of it came out: what is made to do so bursts from its beginning.
 *
 * @throws {RangeError} When more came out than may come out of the packed bytes that were used so far.
 */
export function refuseBurst(packed: number, unpacked: number): void {
  if (unpacked > mostOf(packed)) throw burst();
}

function mostOf(packed: number): number {
  return Math.max(AT_LEAST, packed * MOST_TIMES);
}

function burst(): RangeError {
  return new RangeError(
    `Cannot unpack: found more than ${MOST_TIMES} times its size`,
  );
}
