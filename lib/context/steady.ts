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
    return steady ? [[setting, value] as const] : [];
  });
  return Object.fromEntries(settings);
}
