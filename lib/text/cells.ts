/** Numbers one after the other, as compactly as they can lie. */
export class Cells {
  #all = new Float64Array(32);
  #length = 0;
  #view: Float64Array<ArrayBuffer> | undefined;

  /** Adds one at the end. */
  add(cell: number): void {
    if (this.#length === this.#all.length) {
      // What lies empty takes memory, too.
      const bytes = 8 * Math.ceil(1.5 * this.#length);
      this.#all = new Float64Array(this.#all.buffer.transfer(bytes));
    }
    this.#all[this.#length++] = cell;
    this.#view = undefined;
  }

  /** Leaves out all from a place on. */
  cutAt(length: number): void {
    this.#length = length;
    this.#view = undefined;
  }

  /** All that were added so far. To be asked for anew when more were. */
  get view(): Float64Array<ArrayBuffer> {
    return this.#view ??= this.#all.subarray(0, this.#length);
  }
}
