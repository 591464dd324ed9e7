import type { Series } from "../../lib/history.ts";
import type { Tone } from "../chart.ts";

/** What lines that are not told apart by their split are coloured with. */
export const TONES: readonly Tone[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
];

/** Colours for lines that share a split: one a part, and where there are no parts one a line. */
export function apart(
  series: readonly Series[],
): ((series: Series) => Tone) | undefined {
  const splits = new Set(series.map(({ split }) => split));
  if (splits.size === series.length) return undefined;
  const parts = [...new Set(series.map(({ component }) => component))];
  const known = new Set(
    series.map(({ split, component }) => JSON.stringify([split, component])),
  );
  const place = (s: Series) =>
    known.size === series.length
      ? parts.indexOf(s.component)
      : series.indexOf(s);
  return (s) => TONES[place(s) % TONES.length]!;
}
