import type { Diagnosis } from "../../lib/diagnosis.ts";
import type { History } from "../../lib/history.ts";
import { toPlotly } from "../backends/plotly.ts";
import { chartsOf } from "../mod.ts";
import { liveReport, type MimeBundle } from "./bundle.ts";
import { picture } from "./picture.ts";
import { charts } from "../../lib/messages/en/charts.ts";

/** PROVISIONAL. */
export function bundleOf(
  runs: readonly (readonly [History, Diagnosis])[],
  locale: "en" | "zh",
  interactive: boolean,
): MimeBundle {
  const words = {
    ...charts,
    mark: (m: { says: string; from: number }) => `${m.says} ${m.from}`,
  };
  const [history, diagnosis] = runs.at(-1)!;
  const all = chartsOf(history, diagnosis, words);
  const html =
    `<p><b>${diagnosis.verdict.health}: ${diagnosis.verdict.headline}</b> ${locale}</p>` +
    all.map(picture).join("\n");
  const figures = Object.fromEntries(
    all.map((c) => [c.id, toPlotly(c, { controls: charts.controls })]),
  );
  const text = `${diagnosis.verdict.health}: ${diagnosis.verdict.headline}\n`;
  return {
    "text/html": interactive ? liveReport(html, figures) : html,
    "text/markdown": text,
    "text/plain": text,
  };
}
