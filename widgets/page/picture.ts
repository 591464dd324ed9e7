import type { ChartTexts } from "../../lib/messages/mod.ts";
import { escape } from "../_escape.ts";
import { brighterOnDark, PAGE_COLOURS } from "../_palette.ts";
import { toSvg, WIDTH } from "../backends/svg.ts";
import { roomForNames } from "../_layout.ts";
import type { Chart } from "../chart.ts";
import { dataTable } from "./table.ts";

export { PAGE_COLOURS };

/**
 * A static picture in html, by the name that its interactive twin has, with its numbers behind it.
 *
 * An `img` survives the sanitizers of untrusted notebooks, and nothing in it can run.
 */
export function picture(
  chart: Chart,
  name: string,
  words: ChartTexts,
  room: number = roomForNames(chart, WIDTH),
): string {
  const svg = brighterOnDark(toSvg(chart, { names: room }));
  const bytes = new TextEncoder().encode(svg);
  const source = `data:image/svg+xml;base64,${bytes.toBase64()}`;
  const image = `<img alt="${escape(chart.description)}" src="${source}">`;
  return `<figure data-chart="${escape(name)}">${image}\n` +
    `${dataTable(chart, words)}</figure>`;
}

/** The same where nothing is interactive: drawn in the page itself, its words in the page's colour. */
export function drawing(
  chart: Chart,
  words: ChartTexts,
  room: number = roomForNames(chart, WIDTH),
): string {
  const svg = toSvg(chart, { theme: "page", names: room });
  return `<figure>${svg}\n${dataTable(chart, words)}</figure>`;
}

/** Room for names in pictures that stand one below the other: equal places on their x axes do so, too. */
export function commonRoom(charts: readonly Chart[]): number {
  return Math.max(0, ...charts.map((chart) => roomForNames(chart, WIDTH)));
}
