import type { PlotlyFigure } from "../backends/plotly.ts";

/** The one name that reports and loader share in the page's global scope. */
export const KEY = "lossoscope";

/** One value in several forms; the frontend shows the richest it knows. */
export interface MimeBundle {
  /** The report as a page shows it. */
  readonly "text/html"?: string;
  /** The same for frontends and people who prefer text. */
  readonly "text/markdown"?: string;
  /** The same as in a terminal. */
  readonly "text/plain"?: string;
}

/**
 * A report that a loader in the same page makes interactive, and that is complete without one.
 *
 * @param html The report; its pictures carry `data-chart`.
 * @param figures The same pictures for plotly, by that name.
 */
export function liveReport(
  html: string,
  figures: Readonly<Record<string, PlotlyFigure>>,
): string {
  const json = inScript(figures);
  const id = fingerprint(html + json);
  const roots = `document.querySelectorAll('[data-lossoscope="${id}"]')`;
  return `<div data-lossoscope="${id}">${html}</div>\n` +
    `<script>(window.${KEY}??=[]).push({roots:[...${roots}],figures:${json}})</script>`;
}

/** JSON that may stand in a script: it cannot end it, and old parsers can read it. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** FNV-1a: equal reports have equal names, so saved notebooks stay the same. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
