import { harmless } from "./harmless.ts";
import type { World } from "./world.ts";

/** Work shorter than this needs no progress line. */
const PATIENCE_MS = 700;
/** A line that changes faster cannot be read. */
const PACE_MS = 100;
const CLEAR = "\r\x1b[K";

/** One line on a terminal that says how far long work has come. */
export class Progress {
  readonly #world: World;
  #next: number;
  #shown = false;

  constructor(world: World) {
    this.#world = world;
    this.#next = world.now() + PATIENCE_MS;
  }

  /** Shows `text` if it is time to; a pipe or a file never sees it. */
  async say(text: () => string): Promise<void> {
    const { err, columns } = this.#world;
    if (!err.isTerminal || this.#world.now() < this.#next) return;
    this.#next = this.#world.now() + PACE_MS;
    this.#shown = true;
    const line = [...harmless(text())].slice(0, columns - 1).join("");
    await err.write(CLEAR + line);
  }

  /** Leaves the terminal as it was. */
  async clear(): Promise<void> {
    if (this.#shown) await this.#world.err.write(CLEAR);
    this.#shown = false;
  }
}
