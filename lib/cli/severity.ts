import type { Check, Severity } from "../diagnosis.ts";

const LEVELS: readonly Severity[] = ["note", "warning", "error"];

/** Whether any finding is at or above a level. */
export function reaches(checks: readonly Check[], level: Severity): boolean {
  const least = LEVELS.indexOf(level);
  return checks.some(({ outcome, severity }) =>
    outcome === "fires" && LEVELS.indexOf(severity) >= least
  );
}
