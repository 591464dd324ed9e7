/** What a curve of the second degree through values one step apart says of them. */
export interface Arch {
  /** How much of the values' squares it holds: as much of itself as only rises, falls, or bends down. */
  readonly held: number;
  /** The place at which it turns down, from 0; outside the values where they only rise or only fall. */
  readonly turn: number;
}

/**
 * How far values rise, fall, or rise and then fall: the squares of their contrasts with a line and with an arch
 * (orthogonal polynomials, Fisher & Yates 1938). What bends up, with its best at both ends, has no arch.
 *
 * @param values Their mean is 0.
 */
export function archOf(values: readonly number[]): Arch {
  const middle = (values.length - 1) / 2;
  const line = values.map((_, i) => i - middle);
  const mean = product(line, line) / values.length;
  const arch = line.map((x) => mean - x * x);
  const slope = product(line, values) / product(line, line);
  const bend = Math.max(0, product(arch, values) / product(arch, arch));
  return {
    held: slope ** 2 * product(line, line) + bend ** 2 * product(arch, arch),
    turn: bend > 0 ? middle + slope / (2 * bend) : slope > 0 ? Infinity : -1,
  };
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
