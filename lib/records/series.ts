import type { Series } from "../history.ts";
import type { Meaning } from "../naming.ts";
import type { Track } from "./table.ts";

/** The series that a track holds of one run: one, or none where it recorded nothing. */
export function seriesOf(
  { name, axis, points }: Track,
  meaning: Meaning,
  run: number,
): Series[] {
  return points.filter((piece) => piece.run === run && piece.steps.length > 0)
    .map((piece) => ({
      name,
      ...meaning,
      axis,
      steps: piece.steps,
      values: piece.values,
      ...(piece.epochs ? { epochs: piece.epochs } : {}),
      ...(piece.wallSeconds ? { wallSeconds: piece.wallSeconds } : {}),
      ...(piece.recorded ? { recorded: piece.recorded } : {}),
    }));
}
