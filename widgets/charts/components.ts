import type { History, Series } from "../../lib/history.ts";
import { TONES } from "./_apart.ts";
import type { ChartMaker } from "./_chart.ts";
import { compose } from "./_compose.ts";

/** The parts of a summed loss, each with its curves: one a split. */
export function partsOf({ series }: History): Map<string | null, Series[]> {
  const parts = series.filter((s) =>
    s.quantity === "loss" && s.component !== null
  );
  return Map.groupBy(parts, ({ component }) => component);
}

/** Which part of a summed loss moves? One colour a part, one dash a split; the first six parts. */
export const components: ChartMaker = (history, diagnosis, words, columns) => {
  const parts = partsOf(history);
  if (parts.size < 2) return undefined;
  const names = [...parts.keys()];
  const tone = (s: Series) => TONES[names.indexOf(s.component)];
  const behind = names.slice(TONES.length);
  return compose([...parts.values()].flat().filter(tone), diagnosis, words, {
    id: "components",
    title: words.titles.components,
    columns,
    logFrom: 50,
    main: history.series.every((s) =>
      s.quantity !== "loss" || s.component !== null
    ),
    tone,
    remarks: behind.length ? [words.moreParts(behind.length)] : [],
  });
};
