import type { Chart } from "../chart.ts";
import { shorten } from "../_labels.ts";
import { type Box, scale } from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import { crowdOf, placeBeside } from "./_free_place.ts";
import { element, text } from "./_svg_writer.ts";

/** Dots of evidence, each with its phrase where it hides least of the curves. */
export function dots(chart: Chart, area: Box, { accent }: Palette): string {
  const px = scale(chart.x, area.left, area.right);
  const py = scale(chart.y, area.bottom, area.top);
  const crowd = crowdOf(chart, area);
  return chart.dots.map(({ x, y, phrase }) => {
    const [cx, cy] = [px(x), py(y)];
    const dot = element("circle", { cx, cy, r: 4, fill: accent });
    if (!phrase) return dot;
    const words = shorten(phrase, 60);
    const box = placeBeside([cx, cy], words, area, crowd);
    return dot + text(box.left, box.bottom - 4, words, { fill: accent });
  }).join("");
}
