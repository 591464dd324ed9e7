import type { Curve } from "../signals/curve.ts";
import { swing } from "../signals/swing.ts";
import { logistic } from "./_logistic.ts";
import { fires, quiet, type Scene, unsure } from "./_rule.ts";

/** Share of points at which a swing turns at least: a wave of ten points; noise turns at two of three. */
const LEAST_TURNS = 0.2;

/** Share of points from which turns are those of noise. */
const LIKE_NOISE = 0.5;
/** Autocorrelation from which a wave is one, whatever its turns. */
const REGULAR = 0.7;
/** Share of the swing below which the other curve is calm: the weights do not swing, what is logged does. */
const CALM = 0.12;
/** And where the other one ends at its best, what swings has done no harm. */
const CALMER = 0.3;

/** What both rules of oscillation ask: whether a curve swings beyond `limit`, at the end too. */
export function oscillation(
  curve: Curve,
  other: Curve | undefined,
  { limit, minPoints, found, batches = false, spared = false }: {
    limit: number;
    minPoints: number;
    found: Scene["found"];
    /** Whether the points may be losses of single batches, which scatter in every run. */
    batches?: boolean;
    /** Whether it is a note where the other curve is calm. */
    spared?: boolean;
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
    form: regularity === 0
      ? "erratic" as const
      : period === 2 && areEpochs(curve)
      ? "alternating" as const
      : "regular" as "regular" | "alternating" | "erratic",
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
  if (batches && turns >= LIKE_NOISE && regularity < REGULAR) {
    return unsure("single-batches");
  }
  return fires(evidence, {
    confidence: logistic(1 + 2 * Math.log(widest / limit)),
    ...(spared && other && calm(other, widest)
      ? { severity: "note" as const }
      : {}),
    marks: [{
      says: "oscillating",
      series: curve.name,
      from: evidence.from,
      to: evidence.to,
    }],
  });
}

/** Whether a point is an epoch or more: no order of the examples within one makes a beat of two of them. */
function areEpochs({ series: { axis }, x }: Curve): boolean {
  return axis === "epoch" && x.every((at, i) => i === 0 || at >= x[i - 1]! + 1);
}

function calm(other: Curve, widest: number): boolean {
  if (other.n < 8) return false;
  const { size, atEnd } = swing(other, undefined);
  const { low } = other.valley;
  const best = other.end - low <= other.noise && other.end < other.start / 2;
  return Math.max(size, atEnd) <= (best ? CALMER : CALM) * widest;
}
