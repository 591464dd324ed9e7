import { escape } from "../_escape.ts";
import { toSvg } from "../backends/svg.ts";
import type { Chart } from "../chart.ts";

/**
 * A static picture in html, by the name that its interactive twin has.
 *
 * An `img` survives the sanitizers of untrusted notebooks, and nothing in it can run.
 */
export function picture(chart: Chart, name: string): string {
  const bytes = new TextEncoder().encode(toSvg(chart));
  const source = `data:image/svg+xml;base64,${bytes.toBase64()}`;
  return `<figure data-chart="${escape(name)}" style="margin:1em 0">` +
    `<img alt="${escape(chart.description)}" src="${source}"></figure>`;
}
