import type { Chart } from "../chart.ts";
import { shorten } from "../_labels.ts";
import { type Box, LINE, rowsOf, scale, textWidth } from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import { shadeOf } from "./_spec.ts";
import { element, text } from "./_svg_writer.ts";

/** Words above a band. */
export interface Caption {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Counted from the top: captions that would touch stand one above the other. */
  readonly row: number;
}

/** The words above the bands, each where its band begins, all inside the picture. */
export function captionsOf(
  chart: Chart,
  { left, right }: Pick<Box, "left" | "right">,
  width: number,
): Caption[] {
  const px = scale(chart.x, left, right);
  const placed = chart.bands.filter(({ phrase }) => phrase)
    .map(({ from, to, phrase }) => {
      const words = shorten(phrase, 60);
      const wide = textWidth(words);
      const start = to > from ? px(from) : px(from) - wide / 2;
      const left = Math.max(0, Math.min(start, width - wide));
      return { words, left, right: left + wide };
    });
  const rows = rowsOf(placed);
  return placed.map((caption, i) => ({ ...caption, row: rows[i]! }));
}

/** Stretches of evidence: a breath of colour, and a line on top that says from where to where. */
export function bands(
  chart: Chart,
  { left, right, top, bottom }: Box,
  { accent }: Palette,
): string {
  const px = scale(chart.x, left, right);
  return chart.bands.map(({ from, to }, i) => {
    const [a, b] = [px(from), px(to)];
    if (b - a < 2) {
      return element("path", {
        d: `M${a.toFixed(1)} ${top}V${bottom.toFixed(1)}`,
        stroke: accent,
        "stroke-dasharray": "1 3",
      });
    }
    return element("rect", {
      x: a,
      y: top,
      width: b - a,
      height: bottom - top,
      fill: accent,
      "fill-opacity": shadeOf(i),
    }) + element("path", {
      d: `M${(a + 1).toFixed(1)} ${top}H${(b - 1).toFixed(1)}`,
      stroke: accent,
      "stroke-width": 2,
    });
  }).join("");
}

/** Writes the captions. */
export function captions(
  all: readonly Caption[],
  { accent }: Palette,
): string {
  return all.map(({ words, left, row }) =>
    text(left, 32 + LINE * row, words, { fill: accent })
  ).join("");
}
