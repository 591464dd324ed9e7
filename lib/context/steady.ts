import type { History, RunContext } from "../history.ts";

/** Settings that some logs record at every step. */
const LOGGED: readonly string[] = ["learning_rate", "momentum", "weight_decay"];

/** Settings that a log records as curves which never change: `lr` is 0.1 at every epoch. */
export function steadySettings({ series }: History): RunContext {
  const settings = LOGGED.flatMap((setting) => {
    const curves = series.filter(({ quantity }) => quantity === setting);
    const value = curves[0]?.values[0];
    const steady = value !== undefined && Number.isFinite(value) &&
      curves.every(({ values }) =>
        values.length > 1 && values.every((v) => v === value)
      );
    return steady ? [[setting, asWritten(value)] as const] : [];
  });
  return Object.fromEntries(settings);
}

/** The shortest number that is the same in 32 bits, for one that was kept in them: 0.001, not 0.0010000000474974513. */
function asWritten(value: number): number {
  if (Math.fround(value) !== value) return value;
  for (let digits = 1; digits <= DIGITS; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** So many digits tell all numbers of 32 bits apart (IEEE 754). */
const DIGITS = 9;
