import type { Locale } from "../../lib/messages/mod.ts";
import { escape } from "../_escape.ts";
import type { Packed } from "./numbers.ts";
import type { PackedChart } from "./packed_chart.ts";

/** The one name that reports and loader share in the page's global scope. */
export const KEY = "lossoscope";

/** Of what a report brings for its script. Whoever changes that raises it. */
export const FORMAT = 2;

/** The specification of a picture that JupyterLab, VS Code and nteract draw themselves; they know no later version. */
export const VEGA_LITE = "application/vnd.vegalite.v5+json";

/** One value in several forms; the frontend shows the richest it knows. */
export interface MimeBundle {
  /** The pictures as Vega-Lite, where that was asked for. */
  readonly "application/vnd.vegalite.v5+json"?: {
    readonly description?: string;
  };
  /** The report as a page shows it. */
  readonly "text/html"?: string;
  /** The same for frontends and people who prefer text. */
  readonly "text/markdown"?: string;
  /** The same as in a terminal. */
  readonly "text/plain"?: string;
}

/** What a script in the page is given to make a report interactive. */
export interface LiveReport {
  /** The report; its pictures carry `data-chart`. */
  readonly html: string;
  /** The same pictures as data, by that name. */
  readonly charts: Readonly<Record<string, PackedChart>>;
  /** Their numbers. */
  readonly rows: readonly Packed[];
  readonly locale: Locale;
  /** Said where the pictures stay still. */
  readonly still: string;
  /** Reports of one name are frames of one: how it is looked at stays. */
  readonly name?: string | undefined;
}

/** How long a page may take until a report says why its pictures are still, in milliseconds. */
const PATIENCE = 6000;

/** A report that a script in the same page makes interactive, and that is complete without one. */
export function liveReport(
  { html, still, ...report }: LiveReport,
): string {
  const said = `<p data-still>${escape(still)}</p>`;
  const json = inScript({ format: FORMAT, ...report });
  const id = fingerprint(html + json);
  return `<div data-lossoscope="${id}">${html}\n${said}</div>\n` +
    `<script>(()=>{const roots=[...document.querySelectorAll('[data-lossoscope="${id}"]')];` +
    `const hide=(no)=>roots.forEach((r)=>r.querySelectorAll("[data-still]").forEach((s)=>s.hidden=no));` +
    `hide(true);setTimeout(hide,${PATIENCE},false);` +
    `(window.${KEY}??=[]).push({roots,...${json}})})()</script>`;
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
