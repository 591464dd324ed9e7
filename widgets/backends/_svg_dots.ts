import type { Chart } from "../chart.ts";
import { shorten } from "../_labels.ts";
import { type Box, FONT, LINE, scale, textWidth } from "../_layout.ts";
import type { Palette } from "../_palette.ts";
import { element, text } from "./_svg_writer.ts";

/** Dots of evidence, each with its phrase where it hides least of the curves. */
export function dots(chart: Chart, area: Box, { accent }: Palette): string {
  const px = scale(chart.x, area.left, area.right);
  const py = scale(chart.y, area.bottom, area.top);
  const obstacles = chart.lines.flatMap(({ points, smooth }) =>
    [points, ...smooth ? [smooth] : []].flatMap(({ x, y }) =>
      along(Array.from(x, (v, i) => [px(v), py(y[i]!)] as const))
    )
  );
  const taken: Box[] = [];
  return chart.dots.map(({ x, y, phrase }) => {
    const [cx, cy] = [px(x), py(y)];
    const dot = element("circle", { cx, cy, r: 4, fill: accent });
    if (!phrase) return dot;
    const words = shorten(phrase, 60);
    const box = best(
      candidates(cx, cy, textWidth(words), area),
      (box) =>
        count(obstacles, box) +
        1000 * taken.filter((t) => touch(t, box)).length,
    );
    taken.push(box);
    return dot + text(box.left, box.bottom - 4, words, { fill: accent });
  }).join("");
}

type Pixel = readonly [x: number, y: number];

/** Places on a line so near to each other that no words fit between. */
function along(corners: readonly Pixel[]): Pixel[] {
  return corners.flatMap(([x, y], i): Pixel[] => {
    const [u, v] = corners[i - 1] ?? [x, y];
    const parts = Math.ceil(Math.hypot(x - u, y - v) / LINE) || 1;
    return Array.from({ length: parts }, (_, k): Pixel => [
      x + (u - x) * k / parts,
      y + (v - y) * k / parts,
    ]);
  });
}

/** Below, above, right, left; near first, all inside the picture. */
function candidates(x: number, y: number, width: number, area: Box): Box[] {
  const places: [left: number, top: number][] = [];
  for (const far of [0, LINE, 2 * LINE, 3 * LINE]) {
    places.push([x - width / 2, y + 8 + far], [
      x - width / 2,
      y - 8 - LINE - far,
    ]);
    places.push([x + 8, y + 8 + far], [x + 8, y - 8 - LINE - far]);
    places.push([x - width - 8, y + 8 + far], [
      x - width - 8,
      y - 8 - LINE - far,
    ]);
  }
  const clamp = (v: number, low: number, high: number) =>
    Math.max(low, Math.min(v, high));
  return places.map(([left, top]) => {
    const l = clamp(left, area.left, Math.max(area.left, area.right - width));
    const t = clamp(top, area.top, Math.max(area.top, area.bottom - LINE));
    return { left: l, top: t, right: l + width, bottom: t + FONT + 3 };
  });
}

function best(boxes: readonly Box[], cost: (box: Box) => number): Box {
  return boxes.reduce((a, b) => cost(b) < cost(a) ? b : a);
}

const count = (points: readonly Pixel[], box: Box) =>
  points.filter(([x, y]) =>
    x > box.left - 2 && x < box.right + 2 && y > box.top - 2 &&
    y < box.bottom + 2
  ).length;

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
