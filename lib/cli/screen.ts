import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

const HOME = "\x1b[H";
const CLEAR_LINE = "\x1b[K";
const CLEAR_BELOW = "\x1b[J";
const CLEAR_ALL = "\x1b[2J";

type ScreenTexts = Pick<CliTexts, "watching" | "goesOn">;

/** A terminal on which each text takes the place of the one before. */
export class Screen {
  readonly #world: World;
  readonly #texts: ScreenTexts;
  #text = "";
  #cut = false;

  /** @param texts What stands below: how to end it, and that there is more. */
  constructor(world: World, texts: ScreenTexts) {
    this.#world = world;
    this.#texts = texts;
  }

  /** Shows as much of a text as there is room for; nothing where it is the one that is shown. */
  async draw(text: string): Promise<void> {
    if (text === this.#text) return;
    const first = this.#text === "";
    this.#text = text;
    const all = text.trimEnd().split("\n");
    // One line is the hint's, and one the cursor's.
    const shown = all.slice(0, Math.max(1, this.#world.rows - 2));
    this.#cut = shown.length < all.length;
    const { watching, goesOn } = this.#texts;
    const more = all.length - shown.length;
    const lines = [
      ...shown,
      more > 0 ? `${watching}  ${goesOn(more)}` : watching,
    ];
    await this.#world.out.write(
      (first ? CLEAR_ALL : "") + HOME +
        lines.map((line) => `${line}${CLEAR_LINE}\n`).join("") + CLEAR_BELOW,
    );
  }

  /** Leaves the whole of the last text behind. */
  async end(): Promise<void> {
    const { out } = this.#world;
    if (this.#cut) await out.write(CLEAR_ALL + HOME + this.#text);
    else await out.write(`\x1b[A\r${CLEAR_BELOW}`);
  }
}
