import type { Series } from "../../lib/history.ts";
import type { Tone } from "../chart.ts";
import type { ChartMaker } from "./_chart.ts";
import { compose } from "./_compose.ts";

const TONES: readonly Tone[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
];

/** Which part of a summed loss moves? One colour a part, one dash a split; the first six parts. */
export const components: ChartMaker = (history, diagnosis, words) => {
  const parts = history.series.filter((s) =>
    s.quantity === "loss" && s.component !== null
  );
  const names = [...new Set(parts.map((s) => s.component))];
  if (names.length < 2) return undefined;
  const tone = (s: Series) => TONES[names.indexOf(s.component)];
  return compose(parts.filter(tone), diagnosis, words, {
    id: "components",
    logFrom: 50,
    tone,
  });
};
