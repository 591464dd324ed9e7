import type { Dice } from "./dice.ts";

/** `n` values of a function of the share of the run, 0 at its start and 1 at its end. */
export function along(n: number, value: (t: number, i: number) => number) {
  return Array.from({ length: n }, (_, i) => value(n > 1 ? i / (n - 1) : 0, i));
}

/** A fall from 1 to about 0 that slows down, as power laws and exponentials do. */
export function fall(dice: Dice): (t: number) => number {
  const speed = dice.uniform(6, 25);
  const power = dice.uniform(0.5, 1.5);
  return (t) => (1 + speed * t) ** -power;
}

/** The same values with noise, each a share of its level. */
export function noisy(
  values: readonly number[],
  dice: Dice,
  share: number,
): number[] {
  return values.map((v) => v * Math.max(0.05, 1 + share * dice.normal()));
}

/** What a learning rate does in a run of `n` points. */
export const rates = {
  cosine: (n: number, top: number) =>
    along(n, (t) => top * (0.5 + 0.5 * Math.cos(Math.PI * t))),
  warmUp: (n: number, top: number) =>
    along(n, (t) => top * (t < 0.05 ? (t + 0.002) / 0.05 : 1 - 0.95 * t)),
  oneCycle: (n: number, top: number) =>
    along(n, (t) =>
      top *
      (t < 0.3
        ? 0.04 + 0.96 * (0.5 - 0.5 * Math.cos(Math.PI * t / 0.3))
        : 0.5 + 0.5 * Math.cos(Math.PI * (t - 0.3) / 0.7))),
  steps: (n: number, top: number) =>
    along(n, (t) => top * (t < 0.5 ? 1 : t < 0.75 ? 0.1 : 0.01)),
};
