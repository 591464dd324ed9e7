import type { Bar } from "./bar.ts";

type Shown = readonly (readonly [name: string, value: number])[];

/** What a bar showed last. */
export interface Drawn {
  /** The line it was drawn on last. */
  readonly at: number;
  readonly shown: Shown;
}

interface Drawing {
  at: number;
  count: number;
  total: number;
  done: boolean;
  shown: Map<string, number>;
}

/** Follows progress bars, which are drawn again and again: what they showed last counts. */
export class Bars {
  readonly #open = new Map<string, Drawing>();

  /** Draws a bar anew; one that begins again is handed to `finished` first. */
  draw(
    { title, count, total }: Bar,
    shown: Shown,
    at: number,
    finished: (drawn: Drawn) => void,
  ): void {
    const key = title.replace(/\d+/g, "0");
    let drawing = this.#open.get(key);
    if (
      drawing &&
      (total !== drawing.total || count < drawing.count && !drawing.done)
    ) {
      finished(drawn(drawing));
      this.#open.delete(key);
      drawing = undefined;
    }
    if (drawing && count < drawing.count) {
      // A bar that is done may be drawn empty before the next one begins.
      if (count > 0) {
        finished(drawn(drawing));
        this.#open.delete(key);
        drawing = undefined;
      } else return;
    }
    if (drawing === undefined) {
      this.#open.set(
        key,
        drawing = { at, count, total, done: false, shown: new Map() },
      );
    }
    drawing.at = at;
    drawing.count = count;
    drawing.done ||= count >= total;
    for (const [name, value] of shown) drawing.shown.set(name, value);
  }

  /** What all bars showed last; they begin anew. */
  finish(): readonly Drawn[] {
    const all = [...this.#open.values()].map(drawn);
    this.#open.clear();
    return all;
  }
}

const STALE = /^(?:val|valid|validation|eval|test|dev)[\W_]/i;

// A bar that was not done still shows the validation of the epoch before.
function drawn({ at, done, shown }: Drawing): Drawn {
  const all = [...shown];
  return { at, shown: done ? all : all.filter(([name]) => !STALE.test(name)) };
}
