import { pack, type Packed } from "./numbers.ts";

/** The rows of numbers that a page carries, each of them once: curves of one run mostly share their axes. */
export class Shelf {
  /** What travels. */
  readonly rows: Packed[] = [];
  readonly #places = new Map<string, number>();

  /** Puts numbers there; the place where they lie. */
  put(values: Float64Array): number {
    const row = pack(values);
    const key = JSON.stringify(row);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}
