import { toContext } from "../context.ts";
import { isPossible } from "../context/possible.ts";
import type { RunContext } from "../history.ts";

/**
 * The settings that a user gives, under their canonical keys.
 *
 * @throws {RangeError} When one is what no run can have.
 */
export function given(
  context: Readonly<Record<string, unknown>> | null | undefined,
): RunContext {
  const settings = toContext(context ?? {});
  for (const [setting, value] of Object.entries(settings)) {
    if (isPossible(setting, value)) continue;
    throw new RangeError(
      `Cannot use the setting ${setting}: found ${value}, which it cannot be`,
    );
  }
  return settings;
}
