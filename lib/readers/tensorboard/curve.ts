import { markKept } from "../../thinning.ts";

/** The points of one tag as they were written. Grows as they are read. */
export class Curve {
  /** Step of each point. */
  steps: Numbers = new Float64Array(16);
  /** What was measured. */
  values: Numbers = new Float64Array(16);
  /** When it was written, in seconds. */
  wallSeconds: Numbers = new Float64Array(16);
  /** How many points there are. */
  length = 0;
  /** How many more there were before it was thinned, and how often it was halved. */
  dropped = 0;
  halvings = 0;
  /** How many points were thinned already. */
  #settled = 0;
  /** Whether it was written without steps, so that `steps` count its points. */
  counted = false;
  /** Steps of points that a later one made void. */
  readonly #voided: number[] = [];

  constructor(readonly tag: string) {}

  /** Adds a point. */
  push(step: number, value: number, wallSeconds: number): void {
    const i = this.length++;
    if (i === this.steps.length) {
      this.#resize(Math.ceil(i * GROWTH));
    }
    this.steps[i] = step;
    this.values[i] = value;
    this.wallSeconds[i] = wallSeconds;
  }

  /** Halves it so often in all, and what came last as what came before: see `markKept`. */
  thin(halvings: number): void {
    const kept = new Uint8Array(this.length);
    const again = 2 ** (halvings - this.halvings);
    const every = 2 ** halvings;
    // The lowest steps are those at which a run begins.
    for (const values of [this.values, this.steps]) {
      const settled = { from: 0, to: this.#settled, every: again, curves: 2 };
      markKept({ values }, settled, kept);
      const fresh = { from: this.#settled, to: this.length, every, curves: 2 };
      markKept({ values }, fresh, kept);
    }
    let left = 0;
    for (let i = 0; i < kept.length; i++) {
      if (kept[i] === 0) continue;
      this.steps[left] = this.steps[i]!;
      this.values[left] = this.values[i]!;
      this.wallSeconds[left++] = this.wallSeconds[i]!;
    }
    this.dropped += this.length - left;
    this.length = this.#settled = left;
    this.halvings = halvings;
  }

  /** Gives back what was reserved for more. */
  trim(): void {
    if (this.length < this.steps.length) this.#resize(this.length);
  }

  #resize(length: number): void {
    this.steps = resized(this.steps, length);
    this.values = resized(this.values, length);
    this.wallSeconds = resized(this.wallSeconds, length);
  }

  /** The points from one place up to another, as a curve of their own. */
  slice(from: number, to: number): Curve {
    const part = new Curve(this.tag);
    part.steps = this.steps.slice(from, to);
    part.values = this.values.slice(from, to);
    part.wallSeconds = this.wallSeconds.slice(from, to);
    part.length = to - from;
    part.halvings = this.halvings;
    part.dropped = part.length * (2 ** this.halvings - 1);
    return part;
  }

  /** Counts the points where all of them stand at one step: the writer was given none. */
  countIfStill(): void {
    this.counted = this.length > 1 && this.first === this.last &&
      this.steps.subarray(0, this.length).every((step) => step === this.first);
    if (!this.counted) return;
    const apart = (this.length + this.dropped) / this.length;
    for (let i = 0; i < this.length; i++) this.steps[i] = Math.floor(i * apart);
  }

  /** Its first and last step. */
  get first(): number {
    return this.steps[0]!;
  }
  get last(): number {
    return this.steps[this.length - 1]!;
  }

  /** Leaves out all points from a step on; the steps are in order. */
  cutAt(step: number): void {
    while (this.length > 0 && this.last >= step) {
      this.#voided.push(this.last);
      this.length--;
    }
  }

  /** How many void points lie further on than the last one that counts. */
  get givenUp(): number {
    const { last } = this;
    return this.#voided.filter((step) => step > last).length;
  }
}

type Numbers = Float64Array<ArrayBuffer>;

/** By what a full curve grows: what lies empty takes memory, too. */
const GROWTH = 1.5;

function resized(array: Numbers, length: number): Numbers {
  return new Float64Array(array.buffer.transfer(8 * length));
}
