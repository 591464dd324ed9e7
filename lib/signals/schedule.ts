import type { Curve } from "./curve.ts";

/** How a logged learning rate goes. */
export interface Schedule {
  readonly form: "constant" | "step" | "restarts" | "warm-up" | "decay";
  /** Steps at which it jumps: down for `step`, back up for `restarts`. */
  readonly changes: readonly number[];
  readonly highest: number;
  /** It jumped up tenfold or more and stayed there. */
  readonly raisedTenfold: boolean;
}

/** Reads the form off the ratios of neighbouring values. `jump`: a ratio below it is a jump down. */
export function schedule({ x, y, n }: Curve, jump: number): Schedule {
  const down: number[] = [];
  const up: number[] = [];
  let moves = 0;
  let top = 0;
  for (let i = 1; i < n; i++) {
    const ratio = y[i]! / (y[i - 1]! || Number.MIN_VALUE);
    if (Math.abs(ratio - 1) > 1e-9) moves++;
    if (ratio < jump) down.push(i);
    // A rise from well below the highest rate so far; a warm-up climbs from rate to rate.
    if (ratio > 1 / jump && y[i - 1]! < jump * y[top]!) up.push(i);
    if (y[i]! > y[top]!) top = i;
  }
  const highest = y[top] ?? NaN;
  const raisedTenfold = up.some((i) =>
    y[i]! >= 9.9 * y[i - 1]! && y[n - 1]! >= 5 * y[i - 1]!
  );
  const at = (indices: readonly number[]) => indices.map((i) => x[i]!);
  // Between steps the rate stands still; a cosine or a decay moves at most points.
  const stepped = down.length > 0 && moves <= (n - 1) / 2;
  if (moves === 0) {
    return { form: "constant", changes: [], highest, raisedTenfold };
  }
  const restarts = up.length > 0 && !stepped;
  if (restarts) {
    return { form: "restarts", changes: at(up), highest, raisedTenfold };
  }
  if (stepped) {
    return { form: "step", changes: at(down), highest, raisedTenfold };
  }
  const warm = top > 0 && y[top]! > 1.5 * y[0]!;
  return {
    form: warm ? "warm-up" : "decay",
    changes: warm ? [x[top]!] : at(up),
    highest,
    raisedTenfold,
  };
}
