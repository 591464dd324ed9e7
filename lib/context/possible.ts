import { NUMERIC } from "./aliases.ts";

/** Settings that are shares. */
const SHARES: ReadonlySet<string> = new Set([
  "dropout",
  "label_smoothing",
  "ema_decay",
  "momentum",
]);

/** Settings that a run without has not; the others may be 0. */
const POSITIVE: ReadonlySet<string> = new Set([
  "batch_size",
  "epochs",
  "max_steps",
  "n_classes",
  "steps_per_epoch",
  "train_size",
]);

/** Settings that count what has no halves. */
const WHOLE: ReadonlySet<string> = new Set(["batch_size", "n_classes"]);

/** What programs write where they leave a number to themselves. */
const UNTOLD = /^\s*(?:none|null|auto|default|-)?\s*$/i;

/** Whether a setting, by its canonical key, can have this value at all. */
export function isPossible(setting: string, value: unknown): boolean {
  if (!NUMERIC.has(setting)) return true;
  if (typeof value === "string") return UNTOLD.test(value);
  if (typeof value !== "number") return true;
  if (!Number.isFinite(value) || value < 0) return false;
  if (WHOLE.has(setting) && !Number.isInteger(value)) return false;
  return SHARES.has(setting) ? value <= 1 : value > 0 || !POSITIVE.has(setting);
}
