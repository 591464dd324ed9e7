import type { ChartTexts } from "../../lib/messages/mod.ts";
import { escape } from "../_escape.ts";
import { toSvg } from "../backends/svg.ts";
import type { Chart } from "../chart.ts";
import { dataTable } from "./table.ts";

/**
 * A static picture in html, by the name that its interactive twin has, with its numbers behind it.
 *
 * An `img` survives the sanitizers of untrusted notebooks, and nothing in it can run.
 */
export function picture(
  chart: Chart,
  name: string,
  words: ChartTexts,
): string {
  const bytes = new TextEncoder().encode(toSvg(chart));
  const source = `data:image/svg+xml;base64,${bytes.toBase64()}`;
  const image = `<img alt="${escape(chart.description)}" src="${source}">`;
  return `<figure data-chart="${escape(name)}">${image}\n` +
    `${dataTable(chart, words)}</figure>`;
}

/** The same where nothing is interactive: drawn in the page itself, its words in the page's colour. */
export function drawing(chart: Chart, words: ChartTexts): string {
  const svg = toSvg(chart, { theme: "page" });
  return `<figure>${svg}\n${dataTable(chart, words)}</figure>`;
}
