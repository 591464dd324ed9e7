import type { Chart } from "../chart.ts";
import { type Box, FONT, LINE, scale, textWidth } from "../_layout.ts";

/** A place in a picture, in pixels. */
export type Pixel = readonly [x: number, y: number];

/** What words beside a dot must not hide. */
export interface Crowd {
  /** Places on curves and moments, so near to each other that no words fit between. */
  readonly curves: readonly Pixel[];
  /** Words that stand already. */
  readonly words: Box[];
}

/** The curves of a chart, in an area without words yet. */
export function crowdOf({ lines, bands, x, y }: Chart, area: Box): Crowd {
  const px = scale(x, area.left, area.right);
  const py = scale(y, area.bottom, area.top);
  const curves = lines.flatMap(({ points, smooth }) =>
    [points, ...smooth ? [smooth] : []].flatMap((curve) =>
      along(Array.from(curve.x, (v, i) => [px(v), py(curve.y[i]!)] as const))
    )
  );
  const moments = bands.filter(({ from, to }) => !(to > from))
    .map(({ from }) => px(from))
    .flatMap((at) => along([[at, area.top], [at, area.bottom]]));
  return { curves: [...curves, ...moments], words: [] };
}

/** Where words beside a dot hide least of the curves and of other words; the place is taken from then on. */
export function placeBeside(
  [x, y]: Pixel,
  words: string,
  area: Box,
  crowd: Crowd,
): Box {
  const cost = (box: Box) =>
    count(crowd.curves, box) +
    1000 * crowd.words.filter((other) => touch(other, box)).length;
  const best = candidates(x, y, textWidth(words), area)
    .reduce((a, b) => cost(b) < cost(a) ? b : a);
  crowd.words.push(best);
  return best;
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

const count = (points: readonly Pixel[], box: Box) =>
  points.filter(([x, y]) =>
    x > box.left - 2 && x < box.right + 2 && y > box.top - 2 &&
    y < box.bottom + 2
  ).length;

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
