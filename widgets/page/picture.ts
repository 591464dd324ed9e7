import { svgDataUri, toSvg } from "../backends/svg.ts";
import { escape } from "../backends/_svg_writer.ts";
import type { Chart } from "../chart.ts";

/** A static picture in html. An `img` survives the sanitizers of untrusted notebooks, and runs nothing. */
export function picture(chart: Chart): string {
  const source = svgDataUri(toSvg(chart));
  return `<figure data-chart="${chart.id}">` +
    `<img alt="${escape(chart.description)}" src="${source}"></figure>`;
}
