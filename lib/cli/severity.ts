import type { Check, Severity } from "../diagnosis.ts";

const LEVELS: readonly Severity[] = ["note", "warning", "error"];

/** Whether any finding is at or above a level; that a run is healthy is none. */
export function reaches(checks: readonly Check[], level: Severity): boolean {
  const least = LEVELS.indexOf(level);
  return checks.some(({ rule, outcome, severity }) =>
    outcome === "fires" && rule !== "healthy" &&
    LEVELS.indexOf(severity) >= least
  );
}
