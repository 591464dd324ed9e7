/** Numbers one after the other, as compactly as they can lie: an array holds a hundred million at most. */
export class Cells {
  #all = new Float64Array(32);
  #length = 0;
  #view: Float64Array | undefined;

  /** Adds one at the end. */
  add(cell: number): void {
    if (this.#length === this.#all.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#length++] = cell;
    this.#view = undefined;
  }

  /** All that were added so far. To be asked for anew when more were. */
  get view(): Float64Array {
    return this.#view ??= this.#all.subarray(0, this.#length);
  }
}
