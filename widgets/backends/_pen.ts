/** A place in the picture, in pixels. */
export type Pixel = readonly [x: number, y: number];

/** Writes a path in tenths of a pixel: where it begins, and steps from there, which are shorter to say than places. */
export class Pen {
  /** What is written by now. */
  path = "";
  #at: Pixel | undefined;
  #isFirst = true;

  /** Goes to a place: with a line, unless it was lifted. */
  draw([a, b]: Pixel): void {
    const to = [Math.round(a * 10), Math.round(b * 10)] as const;
    if (this.#at) this.#step(to[0] - this.#at[0], to[1] - this.#at[1]);
    else this.path += `M${tenths(to[0])} ${tenths(to[1])}`;
    this.#isFirst = !this.#at;
    this.#at = to;
  }

  /** What comes next begins anew. */
  lift(): void {
    this.#at = undefined;
  }

  /** A line of no length. */
  dot(): void {
    this.path += "l0 0";
  }

  #step(x: number, y: number): void {
    const step = `${tenths(x)} ${tenths(y)}`.replace(" -", "-");
    if (this.#isFirst) this.path += `l${step}`;
    // A sign keeps numbers apart as well as a space does.
    else if (x || y) this.path += step.startsWith("-") ? step : ` ${step}`;
  }
}

const tenths = (value: number) => String(value / 10).replace(/^(-?)0\./, "$1.");
