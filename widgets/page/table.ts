import type { ChartTexts } from "../../lib/messages/mod.ts";
import { joined } from "../_csv.ts";
import { escape } from "../_escape.ts";
import { counted } from "../_notes.ts";
import type { Chart } from "../chart.ts";

/** A table up to this length is shown whole. */
const WHOLE = 100;
/** Rows that are taken of a longer one. */
const ROWS = 24;

/** The numbers behind a picture, folded: for those who cannot see it, and where nothing can be hovered. */
export function dataTable(chart: Chart, words: ChartTexts): string {
  const curves = chart.lines.map(({ name, points }) => ({ name, ...points }));
  const columns = joined(chart.x.label, curves);
  const places = columns[0]!.values as number[];
  const rows = chosen(places, chart);
  const recorded = Math.max(...chart.lines.map((line) => line.recorded));
  const title = words.table(
    counted(rows.length),
    counted(Math.max(recorded, places.length)),
  );
  const head = columns.map(({ name }) =>
    `<th scope="col">${escape(name)}</th>`
  );
  const body = rows.map((row) =>
    columns.map(({ values }, i) =>
      cell(values[row] as number | undefined, i === 0)
    ).join("")
  );
  return `<details class="data"><summary>${escape(title)}</summary>` +
    `<table><caption>${escape(chart.title)}</caption>` +
    `<thead><tr>${head.join("")}</tr></thead>` +
    `<tbody>${body.map((cells) => `<tr>${cells}</tr>`).join("\n")}</tbody>` +
    `</table></details>`;
}

/** Which rows: all of a short table; of a long one evenly spaced ones, and those with evidence. */
function chosen(places: readonly number[], { dots, bands }: Chart): number[] {
  const last = places.length - 1;
  if (last < WHOLE) return [...places.keys()];
  const evenly = Array.from(
    { length: ROWS },
    (_, i) => Math.round(i * last / (ROWS - 1)),
  );
  const evident = [...dots.map(({ x }) => x), ...bands.map(({ from }) => from)]
    .map((at) => places.findIndex((place) => place >= at))
    .filter((row) => row >= 0);
  return [...new Set([...evenly, ...evident])].sort((a, b) => a - b);
}

function cell(value: number | undefined, isPlace: boolean): string {
  const words = value === undefined
    ? ""
    : Number.isFinite(value)
    ? String(Number(value.toPrecision(isPlace ? 8 : 5)))
    : String(value);
  const text = words.replace("-", "−");
  return isPlace ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
}
