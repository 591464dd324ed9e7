import type { Chart } from "../chart.ts";
import { shorten } from "../_labels.ts";
import { scale } from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import { contains } from "./_border_marks.ts";
import { crowdOf, placeBeside } from "./_free_place.ts";
import { type Part, safe } from "./_spec.ts";

/** What is said of the dots in sight, each where it hides least of the curves; so many pixels are theirs. */
export function phrases(
  chart: Chart,
  { accent }: Palette,
  { width, height }: { readonly width: number; readonly height: number },
): Part[] {
  const { dots, x, y } = chart;
  const area = { left: 0, top: 0, right: width, bottom: height };
  const [px, py] = [scale(x, 0, width), scale(y, height, 0)];
  const said = dots.filter((dot) =>
    dot.phrase && contains(x, dot.x) && contains(y, dot.y)
  );
  const crowd = crowdOf(chart, area);
  return said.map((dot) => {
    const words = shorten(dot.phrase, 60);
    const [u, v] = [px(dot.x), py(dot.y)];
    const { left, top } = placeBeside([u, v], words, area, crowd);
    return {
      text: safe(words, words.length),
      x: dot.x,
      y: y.log ? Math.log10(dot.y) : dot.y,
      xanchor: "left",
      yanchor: "top",
      xshift: Math.round(left - u),
      yshift: Math.round(v - top),
      showarrow: false,
      font: { color: accent },
    };
  });
}
