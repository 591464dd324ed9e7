import { toContext } from "../context.ts";
import { soundIn } from "../context/sound.ts";
import type { RunContext } from "../history.ts";

/**
 * The settings that a user gives, under their canonical keys.
 *
 * @throws {RangeError} When one is what no run can have.
 */
export function given(
  context: Readonly<Record<string, unknown>> | null | undefined,
): RunContext {
  const { settings, impossible: [first] } = soundIn(toContext(context ?? {}));
  if (first === undefined) return settings;
  const [setting, value] = first;
  throw new RangeError(
    `Cannot use the setting ${setting}: found ${value}, which it cannot be`,
  );
}
