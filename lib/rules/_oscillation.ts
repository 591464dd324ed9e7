import type { Curve } from "../signals/curve.ts";
import { swing } from "../signals/swing.ts";
import { logistic } from "./_logistic.ts";
import { fires, quiet, type Scene, unsure } from "./_rule.ts";

/** Share of points at which a swing turns at least: a wave of ten points; noise turns at two of three. */
const LEAST_TURNS = 0.2;

/** What both rules of oscillation ask: whether a curve swings beyond `limit`, at the end too. */
export function oscillation(
  curve: Curve,
  other: Curve | undefined,
  { limit, minPoints, found }: {
    limit: number;
    minPoints: number;
    found: Scene["found"];
  },
) {
  if (found.get("learning-rate-schedule")?.evidence.form === "restarts") {
    return unsure("hidden-by-another");
  }
  if (curve.n < minPoints) return unsure("too-few-points");
  const { size, atEnd, turns, period, regularity, points } = swing(
    curve,
    other,
  );
  const evidence = {
    series: curve.name,
    size,
    atEnd,
    turns,
    period,
    regularity,
    form: regularity > 0
      ? "regular" as const
      : "erratic" as "regular" | "erratic",
    points,
    from: curve.x[curve.n >> 1]!,
    to: curve.x[curve.n - 1]!,
  };
  const widest = Math.max(size, atEnd);
  if (widest < limit || Math.min(size, atEnd) < limit / 2) {
    return quiet(evidence);
  }
  // What goes one way, faster and faster, does not swing.
  if (turns < LEAST_TURNS && regularity === 0) return quiet(evidence);
  return fires(evidence, {
    confidence: logistic(1 + 2 * Math.log(widest / limit)),
    marks: [{
      says: "oscillating",
      series: curve.name,
      from: evidence.from,
      to: evidence.to,
    }],
  });
}
