/** Numbers that look random and are the same every time (Park & Miller 1988). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 7919 + 20260101) % 2147483647;
    for (let i = 0; i < 5; i++) this.uniform();
  }

  /** Between `from` and `to`, each as likely. */
  uniform(from = 0, to = 1): number {
    this.#state = this.#state * 48271 % 2147483647;
    return from + (to - from) * this.#state / 2147483647;
  }

  /** Between `from` and `to`, each order of magnitude as likely. */
  scale(from: number, to: number): number {
    return Math.exp(this.uniform(Math.log(from), Math.log(to)));
  }

  /** A whole number from `from` to `to`. */
  whole(from: number, to: number): number {
    return Math.floor(this.uniform(from, to + 1));
  }

  /** Standard normal (Box & Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform(1e-12))) *
      Math.cos(2 * Math.PI * this.uniform());
  }

  /** Exponential with mean 1: what the losses of single batches look like. */
  tail(): number {
    return -Math.log(this.uniform(1e-12));
  }
}
