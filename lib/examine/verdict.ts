import type { Check, Severity, Verdict } from "../diagnosis.ts";
import { rules } from "../rules/mod.ts";

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
/** Confidence in tenths: within one the catalogue's order, gravest cause first, decides. */
function tenths({ confidence = 0 }: Check): number {
  return Math.floor(10 * confidence);
}

const OUTCOMES = ["fires", "unsure", "crashed", "absent", "quiet"];

/** Findings first, the gravest and surest first; ties stay in the catalogue's order. */
export function byGravity(a: Check, b: Check): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    (a.outcome === "fires"
      ? GRAVITY[a.severity] - GRAVITY[b.severity] ||
        tenths(b) - tenths(a)
      : 0);
}

/** Below this confidence an alarm asks for a look, and does not call the run sick. */
const SURE = 0.6;

/** They explain the curves and say nothing about how the run did. */
const PLAIN = new Set([
  "learning-rate-schedule",
  "negative-loss",
  "resumed-run",
]);

/** What the findings come to, in their order. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const fired = checks.filter((check) => check.outcome === "fires");
  const alarms = fired.filter(({ severity }) => severity !== "note");
  if (alarms.length > 0) {
    const health = alarms.some(isSick) ? "sick" : "watch";
    return { health, headline: alarms[0]!.rule };
  }
  const healthy = fired.find(({ rule }) => rule === "healthy");
  if (healthy) return { health: "healthy", headline: "healthy" };
  const telling = fired.find(({ rule }) => !PLAIN.has(rule));
  return { health: "unknown", headline: telling?.rule ?? null };
}

/** Sure enough, and of the run: a fault of the log asks for a look, the run itself may be well. */
function isSick({ rule, severity, confidence = 0 }: Check): boolean {
  return severity === "error" || confidence >= SURE && !OF_THE_LOG.has(rule);
}

const OF_THE_LOG: ReadonlySet<string> = new Set(
  rules.filter(({ category }) => category === "logging").map(({ id }) => id),
);
