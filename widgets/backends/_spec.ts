import type { ChartAxis } from "../chart.ts";
import { shorten } from "../_labels.ts";

/** Anything JSON can carry. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** One trace, or one part of a layout. */
export type Part = { readonly [key: string]: Json };

/** The ends of an axis in plotly's units. */
export const rangeOf = ({ from, to, log }: ChartAxis): Json =>
  log ? [Math.log10(from), Math.log10(to)] : [from, to];

/** JSON has no NaN: a gap in the line. Six digits are more than a picture shows. */
export const finite = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(6)) : null;

/** Plotly reads a little HTML in its texts: names from a log must not be any. */
export const safe = (words: string, length?: number): string =>
  shorten(words, length).toWellFormed()
    .replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;");

/** A colour, a quarter of it; what is no plain colour gives a neutral one. */
export const faded = (color: string): string =>
  /^#[0-9a-f]{6}$/.test(color) ? hexFaded(color) : "rgba(128,128,128,0.25)";

function hexFaded(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgba(${r},${g},${b},0.25)`;
}

/** How strongly a stretch is tinted: by turns, so that stretches side by side stay two. */
export const shadeOf = (place: number): number => place % 2 ? 0.14 : 0.07;
