import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { axisOf } from "../naming.ts";
import { isObject } from "../records/columns.ts";
import { finish, readDocument } from "./_document.ts";
import { LogError, type Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** An environment that Visdom saved: windows of lines under `jsons`. */
export const visdom: Reader = {
  id: "visdom",
  writtenBy: ["Visdom (~/.visdom/ENV.json)"],
  extensions: [".json"],

  sniff(head) {
    const isSaved =
      /^\s*\{"jsons":\s*\{"[^"]*":\s*\{"command":\s*"window"|^\s*\{"jsons":[^]*"contentID"/;
    return isSaved.test(headText(head)) ? 1 : 0;
  },

  read(log) {
    return readDocument(log, (value) => curvesIn(value, log.path));
  },
};

function curvesIn(value: unknown, path: string): History[] {
  const windows = isObject(value) && isObject(value.jsons) ? value.jsons : {};
  const builder = new HistoryBuilder({
    name: nameOf(path),
    path,
    reader: "visdom",
    expectsAxis: true,
  });
  let found = 0;
  for (const window of Object.values(windows)) {
    found += addLines(builder, window);
  }
  if (found === 0) throw new LogError("no-curve", path);
  return finish(builder, path);
}

/** Adds the lines of a window, called as it is and as they are; gives how many there were. */
function addLines(builder: HistoryBuilder, window: unknown): number {
  if (!isObject(window) || !isObject(window.content)) return 0;
  const { data, layout } = window.content;
  const lines = (Array.isArray(data) ? data : []).filter(isObject)
    .flatMap(({ mode, name, x, y }) => {
      if (!/\blines\b/.test(String(mode))) return [];
      if (!Array.isArray(x) || !Array.isArray(y)) return [];
      const points = pointsOf(x, y);
      const dropped = x.length - points.length;
      return points.length > 0 ? [{ name, points, dropped }] : [];
    });
  const title = String(window.title || window.id);
  for (const { name, points, dropped } of lines) {
    const own = lines.length === 1 || name === undefined ? "" : `/${name}`;
    if (dropped > 0) builder.note("repeated-step", { count: dropped });
    builder.addCurve({
      name: title + own,
      ownName: title + own,
      axis: axisIn(layout),
      steps: Float64Array.from(points, ([step]) => step),
      values: Float64Array.from(points, ([, value]) => value),
    });
  }
  return lines.length;
}

/** Points from the left; of two at one place the last that was drawn. */
function pointsOf(
  x: readonly unknown[],
  y: readonly unknown[],
): (readonly [number, number])[] {
  const points = new Map<number, number>();
  x.forEach((step, i) => {
    const value = y[i];
    if (typeof step === "number" && Number.isFinite(step)) {
      points.set(step, typeof value === "number" ? value : NaN);
    }
  });
  return [...points].sort(([a], [b]) => a - b);
}

/** What the horizontal axis of a window counts, where it says that. */
function axisIn(layout: unknown): "epoch" | "step" {
  const axis = isObject(layout) ? layout.xaxis : undefined;
  const title = isObject(axis) ? axis.title : undefined;
  const text = isObject(title) ? title.text : title;
  return axisOf(String(text ?? ""))?.kind === "epoch" ? "epoch" : "step";
}
