import type { Curve } from "./curve.ts";

/** The last fall of a logged learning rate by half or more in the tenth of the run before a step. */
export function rateDropBefore(
  rate: Curve,
  step: number,
): { step: number; from: number; to: number } | undefined {
  const { x, y, n } = rate;
  const reach = 0.1 * (x[n - 1]! - x[0]!);
  for (let i = n - 1; i > 0; i--) {
    const near = x[i]! <= step && x[i]! >= step - reach;
    if (near && y[i]! <= 0.5 * y[i - 1]!) {
      return { step: x[i]!, from: y[i - 1]!, to: y[i]! };
    }
  }
}
