/** The points of one tag as they were written. Grows as they are read. */
export class Curve {
  /** Step of each point. */
  steps: Float64Array = new Float64Array(16);
  /** What was measured. */
  values: Float64Array = new Float64Array(16);
  /** When it was written, in seconds. */
  wallSeconds: Float64Array = new Float64Array(16);
  /** How many points there are. */
  length = 0;
  /** Whether it was written without steps, so that `steps` count its points. */
  counted = false;
  /** Steps of points that a later one made void. */
  readonly #voided: number[] = [];

  constructor(readonly tag: string) {}

  /** Adds a point. */
  push(step: number, value: number, wallSeconds: number): void {
    const i = this.length++;
    if (i === this.steps.length) {
      this.steps = grown(this.steps);
      this.values = grown(this.values);
      this.wallSeconds = grown(this.wallSeconds);
    }
    this.steps[i] = step;
    this.values[i] = value;
    this.wallSeconds[i] = wallSeconds;
  }

  /** The points from one place up to another, as a curve of their own. */
  slice(from: number, to: number): Curve {
    const part = new Curve(this.tag);
    part.steps = this.steps.slice(from, to);
    part.values = this.values.slice(from, to);
    part.wallSeconds = this.wallSeconds.slice(from, to);
    part.length = to - from;
    return part;
  }

  /** Counts the points where all of them stand at one step: the writer was given none. */
  countIfStill(): void {
    this.counted = this.length > 1 && this.first === this.last &&
      this.steps.subarray(0, this.length).every((step) => step === this.first);
    if (!this.counted) return;
    for (let i = 0; i < this.length; i++) this.steps[i] = i;
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

function grown(array: Float64Array): Float64Array {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
