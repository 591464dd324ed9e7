import { isSplit } from "./label.ts";

const SPOKEN = /^<([A-Za-z_][\w-]{1,20})>\s+\S/;

/** Tells a talk from a log: `<alice> epoch 3: loss 0.5`, `<bob> mine is worse`. */
export class Chat {
  readonly #speakers = new Set<string>();
  #lines = 0;

  /** Takes note of a line, without the time before it. */
  sees(line: string): void {
    const speaker = SPOKEN.exec(line)?.[1];
    if (speaker === undefined || isSplit(speaker)) return;
    this.#lines++;
    if (this.#speakers.size < 2) this.#speakers.add(speaker);
  }

  /** Whether so many lines are such as people exchange, half of them at least. */
  fills(lines: number): boolean {
    return this.#speakers.size > 1 && this.#lines * 2 >= lines;
  }
}
