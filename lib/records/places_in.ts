import type { Series } from "../history.ts";

/** Curves of one run share at least this much of its time. */
const SHARED = 1 / 2;

/**
 * The steps of `clock` at which the points of a curve were measured: by epoch or wall time where
 * both know it, otherwise by the share of the run.
 *
 * @returns Nothing where epochs or time say that the curve covers another part of the run.
 */
export function placesIn(
  clock: Series,
  curve: Series,
): Float64Array | undefined {
  for (const axis of ["epochs", "wallSeconds"] as const) {
    const [known, own] = [clock[axis], curve[axis]];
    if (!known || !own) continue;
    if (!overlap(known, own)) return undefined;
    const whole = axis === "epochs" &&
      [known, own].every((places) => places.every(Number.isInteger));
    return whole
      ? along(spread(known), clock.steps, spread(own))
      : along(known, clock.steps, own);
  }
  const ends = Float64Array.of(0, clock.steps.at(-1)!);
  const shares = curve.steps.map((_, i) => (i + 1) / curve.steps.length);
  return along(Float64Array.of(0, 1), ends, shares);
}

function overlap(a: Float64Array, b: Float64Array): boolean {
  const [from, to] = [Math.max(a[0]!, b[0]!), Math.min(a.at(-1)!, b.at(-1)!)];
  const whole = Math.max(a.at(-1)!, b.at(-1)!) - Math.min(a[0]!, b[0]!);
  return whole > 0 && to - from >= SHARED * whole;
}

/** Whole epochs, from their starts to where in them a point lies: evenly, the last at the end. */
function spread(places: Float64Array): Float64Array {
  const even = new Float64Array(places.length);
  for (let from = 0, to = 0; from < places.length; from = to) {
    while (to < places.length && places[to] === places[from]) to++;
    const room = (places[to] ?? places[from]! + 1) - places[from]!;
    for (let i = from; i < to; i++) {
      even[i] = places[from]! + room * (i - from + 1) / (to - from);
    }
  }
  return even;
}

/** Linear interpolation in rising places; `undefined` where two points would fall on one step. */
function along(
  known: Float64Array,
  steps: Float64Array,
  places: Float64Array,
): Float64Array | undefined {
  let at = 0;
  const found = places.map((place) => {
    while (at + 2 < known.length && known[at + 1]! < place) at++;
    const room = known[at + 1]! - known[at]!;
    const share = Math.max(0, Math.min(1, (place - known[at]!) / room));
    return Math.round(steps[at]! + share * (steps[at + 1]! - steps[at]!));
  });
  const rises = found.every((step, i) =>
    Number.isFinite(step) && (i === 0 || step > found[i - 1]!)
  );
  return rises ? found : undefined;
}
