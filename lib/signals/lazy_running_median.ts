import { runningMedian } from "./running_median.ts";

/** So many medians are worked out at once. */
const BLOCK = 128;

/** A running median that is worked out where it is asked for: on a long curve most places never are. */
export class LazyRunningMedian {
  readonly #medians: Float64Array;
  readonly #known: Uint8Array;

  /**
   * @param n How many values there are.
   * @param values Those from one index to another, the last excluded.
   * @param width Of the window, see `runningMedian`.
   */
  constructor(
    readonly n: number,
    readonly values: (from: number, to: number) => Float64Array,
    readonly width: number,
  ) {
    this.#medians = new Float64Array(n);
    this.#known = new Uint8Array(Math.ceil(n / BLOCK));
  }

  /** The median about an index. */
  at(i: number): number {
    this.#know(Math.floor(i / BLOCK));
    return this.#medians[i]!;
  }

  /** The medians from one index to another, the last excluded. */
  between(from: number, to: number): Float64Array {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      this.#know(block);
    }
    return this.#medians.subarray(from, to);
  }

  #know(block: number): void {
    if (this.#known[block]) return;
    this.#known[block] = 1;
    const from = block * BLOCK;
    const to = Math.min(from + BLOCK, this.n);
    const half = this.width >> 1;
    const first = Math.max(0, from - half);
    const about = this.values(first, Math.min(this.n, to + half));
    const medians = runningMedian(about, this.width);
    this.#medians.set(medians.subarray(from - first, to - first), from);
  }
}
