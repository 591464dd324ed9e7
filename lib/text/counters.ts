import type { Template } from "./template.ts";

const COUNT = /^(?:\w+ )?(?:steps|iters|iterations|batches)$/i;

/** So many kinds of lines that begin with a number are remembered. */
const MOST = 1_000;

/** Tells a counter from an amount: `Iterations: 200`, where the same line said 100 before. */
export class Counters {
  readonly #last = new Map<string, number>();
  /** Lines that begin with a number by their skeletons: the last one, `NaN` where it is no counter. */
  readonly #led = new Map<string, number>();

  /** Whether a line that says nothing but how many steps says more of them than when it stood there before. */
  rises(
    { step, epoch, fields, strays }: Template,
    skeleton: string,
    values: readonly number[],
  ): boolean {
    if (
      !step || epoch || fields.length + strays > 0 || !COUNT.test(step.name)
    ) {
      return false;
    }
    const now = values[step.slot]!;
    const before = this.#last.get(skeleton);
    this.#last.set(skeleton, now);
    return before !== undefined && now > before;
  }

  /** Whether the number that a line begins with is that of a step: `40 | loss 0.5`, and then `50 | loss 0.4`. */
  leads(skeleton: string, now: number): "yes" | "no" | "perhaps" {
    const before = this.#led.get(skeleton);
    const whole = Number.isInteger(now) && now >= 0;
    if (before === undefined) {
      if (this.#led.size >= MOST) return "no";
      this.#led.set(skeleton, whole ? now : NaN);
      return whole ? "perhaps" : "no";
    }
    const rises = whole && now > before;
    this.#led.set(skeleton, rises ? now : NaN);
    return rises ? "yes" : "no";
  }
}
