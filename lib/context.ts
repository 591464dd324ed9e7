/**
 * What is known about a run beside its curves, under one name for each setting.
 *
 * @module
 */
import { CANONICAL } from "./context/aliases.ts";
import type { RunContext } from "./history.ts";

/** The canonical key of a setting: `lr` is `learning_rate`; `undefined` for one that is not known. */
export function settingOf(key: string): string | undefined {
  return CANONICAL.get(key.trim().toLowerCase().replaceAll(/[\s-]+/g, "_"));
}

/** Whether a single value is a setting, by its name: a number called `loss` is a result, a word names the function. */
export function isSingleSetting(name: string, value: unknown): boolean {
  const setting = settingOf(name);
  return setting !== undefined &&
    (typeof value === "string" || typeof value === "boolean" ||
      (typeof value === "number" && setting !== "loss_function"));
}

// What some logs record as a curve, even where it stands still.
const CURVES = new Set([
  "learning_rate",
  "loss_function",
  "momentum",
  "weight_decay",
  "epochs",
]);

/** Groups of settings, as Ray Tune files them in each record. */
export const SETTINGS =
  /^(?:(?:\w+_)?config|hparams|hyper_?param(?:eter)?s|params|args)\/(?:.*\/)?/i;

/** Whether a name is that of a setting which no log records as a curve. */
export function isFixedSetting(name: string): boolean {
  const setting = settingOf(name);
  return setting !== undefined && !CURVES.has(setting);
}

/** The same settings under their canonical keys; what is not known stays as it came. */
export function toContext(
  settings: Readonly<Record<string, unknown>>,
): RunContext {
  const entries = Object.entries(settings);
  const context = new Map<string, unknown>(entries);
  for (const [key, value] of entries) {
    const canonical = settingOf(key);
    // A canonical key that is there itself is surer than one of its other names.
    if (
      canonical === undefined || canonical === key || context.has(canonical)
    ) continue;
    context.delete(key);
    context.set(canonical, value);
  }
  return Object.fromEntries(
    [...context].filter(([, value]) => isFlat(value, DEEPEST)),
  );
}

/** Settings nested deeper than this are none, and no form of the report could hold them. */
const DEEPEST = 20;

function isFlat(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 &&
    Object.values(value).every((inner) => isFlat(inner, left - 1));
}
