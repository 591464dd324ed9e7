import type { Template } from "./template.ts";

const COUNT = /^(?:\w+ )?(?:steps|iters|iterations|batches)$/i;

/** Tells a counter from an amount: `Iterations: 200`, where the same line said 100 before. */
export class Counters {
  readonly #last = new Map<string, number>();

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
}
