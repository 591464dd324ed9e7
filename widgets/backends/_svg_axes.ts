import { ticks } from "../_ticks.ts";
import type { Chart } from "../chart.ts";
import { type Box, FONT, scale, textWidth } from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import { element, text } from "./_svg_writer.ts";

/** Few lines, few numbers: the picture is about the curves. */
export function grid({ x, y }: Chart, area: Box, palette: Palette): string {
  const { left, right, top, bottom } = area;
  const [px, py] = [scale(x, left, right), scale(y, bottom, top)];
  const faint = { fill: palette.faint, "font-size": FONT - 1 };
  const rows = ticks(y, Math.max(3, Math.round((bottom - top) / 40)));
  const columns = ticks(x, Math.max(2, Math.round((right - left) / 110)));
  const label = textWidth(x.label, FONT - 1);
  return [
    ...rows.map(({ at, label }) =>
      element("path", {
        d: `M${left} ${py(at).toFixed(1)}H${right.toFixed(1)}`,
        stroke: palette.grid,
        "stroke-opacity": 0.2,
      }) +
      text(left - 6, py(at) + 4, label, { ...faint, "text-anchor": "end" })
    ),
    ...columns.filter(({ at }) => px(at) < right - label - 14).map((
      { at, label },
    ) =>
      element("path", {
        d: `M${px(at).toFixed(1)} ${bottom.toFixed(1)}v4`,
        stroke: palette.grid,
        "stroke-opacity": 0.6,
      }) +
      text(px(at), bottom + 17, label, { ...faint, "text-anchor": "middle" })
    ),
    text(right, bottom + 17, x.label, { ...faint, "text-anchor": "end" }),
  ].join("");
}
