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

/** What the second line of a split is coloured with, and those after it: none is the colour of a split. */
const FURTHER: readonly Tone[] = ["second", "fourth", "sixth", "fifth"];

/** Colours for lines of which one a split has the colour of that split, and the others, where there are any, their own. */
export function apartInSplit(
  series: readonly Series[],
): (series: Series) => Tone {
  const further = series.filter((s) =>
    series.find(({ split }) => split === s.split) !== s
  );
  return (s) =>
    further.includes(s)
      ? FURTHER[further.indexOf(s) % FURTHER.length]!
      : s.split ?? "other";
}

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
