import { corpus, type Files, type Sample } from "./corpus.ts";
import { Dice } from "./dice.ts";
import { mutate } from "./mutate.ts";

/** Damaged logs by seed and number: the same two give the same files. */
export class Cases {
  readonly #samples: readonly Sample[] = corpus();
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The files of one case, and the size of the pieces in which they come. */
  at(index: number): { readonly files: Files; readonly piece: number } {
    const dice = new Dice(Math.imul(this.#seed, 1_000_003) + index);
    const { parts, wrap } = dice.oneOf(this.#samples);
    const damaged = dice.oneOf(Object.keys(parts));
    const all = { ...parts, [damaged]: mutate(parts[damaged]!, dice) };
    const piece = dice.oneOf([1, 7, 100, 4096, Infinity, Infinity]);
    return { files: wrap ? wrap(all) : all, piece };
  }
}
