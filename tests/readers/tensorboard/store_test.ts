import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { HistoryBuilder } from "../../../lib/history_builder.ts";
import { addCurves } from "../../../lib/readers/tensorboard/add_curves.ts";
import type { Curve } from "../../../lib/readers/tensorboard/curve.ts";
import { runsOf } from "../../../lib/readers/tensorboard/runs.ts";
import { Store } from "../../../lib/readers/tensorboard/store.ts";
import { MOST_POINTS } from "../../../lib/thinning.ts";

/** Curves of a store that were given points of these steps and values. */
function stored(
  points: number,
  tags: Readonly<Record<string, (i: number) => readonly [number, number]>>,
): Map<string, Curve> {
  const store = new Store();
  const curves = new Map(
    Object.keys(tags).map((tag) => [tag, store.begin(tag)] as const),
  );
  for (let i = 0; i < points; i++) {
    for (const [tag, curve] of curves) store.push(curve, ...tags[tag]!(i), i);
  }
  store.end();
  return curves;
}

Deno.test("curves with the same steps hold them once, and eight bytes for each value and time", () => {
  const curves = stored(10_000, {
    loss: (i) => [10 * i, 1 / (1 + i)],
    "val/loss": (i) => [10 * i, 2 / (1 + i)],
    lr: (i) => [10 * i, 0.1],
  });
  const builder = new HistoryBuilder({ name: "run" });
  addCurves(builder, runsOf([{ curves }]).runs[0]!, "");
  const [history] = builder.build();
  const buffers = history!.series.flatMap(({ steps, values, wallSeconds }) => [
    steps.buffer,
    values.buffer,
    wallSeconds!.buffer,
  ]);
  const bytes = [...new Set(buffers)].reduce((n, b) => n + b.byteLength, 0);
  strictEqual(bytes, 8 * 10_000 * (1 + 2 * 3));
});

Deno.test("events beyond memory keep the outermost points and where a run begins again", () => {
  const half = MOST_POINTS - 5;
  const { loss } = Object.fromEntries(
    stored(half + 1_000_000, {
      loss: (i) => [
        i % half,
        i === 777_777 ? NaN : i === 888_889 ? 99 : (i * 0.618) % 1,
      ],
    }),
  );
  ok(loss!.length <= MOST_POINTS, String(loss!.length));
  strictEqual(loss!.length + loss!.dropped, half + 1_000_000);
  const { runs, restarted } = runsOf([{
    curves: new Map([["loss", loss!]]),
  }]);
  strictEqual(restarted, 1);
  const [first, second] = runs.map((run) => run.get("loss")!);
  const at = (step: number) => first!.values[first!.steps.indexOf(step)];
  deepStrictEqual([at(777_777), at(888_889), second!.first], [NaN, 99, 0]);
});
