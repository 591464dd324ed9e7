/** Points that the curves of a report may take in a page, together: a third of what an ordinary report weighs. */
const POINTS = 8000;

/** Written as text a point weighs more than packed. */
const WRITTEN_POINTS = 6000;

/** Stretches of four points: more are hardly pixels, with fewer a curve is a sketch. */
const MOST = 500;
const LEAST = 50;

/** Of a reduced curve each point has to say where it lies: it weighs nearly twice as much. */
const REDUCED = 0.55;

/** From so many points on there is more to see closer, and a report may weigh more, up to a point. */
const LONG = 100_000;
const MORE = 3;

/**
 * How closely each of so many curves is kept in a page: in how many stretches.
 *
 * @param longest Points of the longest.
 * @param written Whether they are written as text, as a specification is.
 */
export function columnsFor(
  curves: number,
  longest: number,
  written = false,
): number {
  const points = written ? WRITTEN_POINTS : POINTS;
  const fair = points / 4 / Math.max(1, curves);
  const columns = Math.max(LEAST, Math.min(fair, MOST));
  if (longest <= 4 * columns) return columns;
  const more = Math.min(MORE, Math.max(1, Math.sqrt(longest / LONG)));
  return columns * REDUCED * more;
}
