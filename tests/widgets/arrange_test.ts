import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { textsFor } from "../../lib/messages/mod.ts";
import { arrange } from "../../widgets/_arrange.ts";
import { FIRST_VIEW, placesOf, type View } from "../../widgets/_view.ts";
import { type Chart, chartsOf } from "../../widgets/mod.ts";
import { history, marked, noise, runOf, seriesOf } from "./_runs.ts";

const words = textsFor("en").charts;

const seen = (chart: Chart, view: Partial<View> = {}) =>
  arrange(chart, { ...FIRST_VIEW, ...view }, words);

/** A pattern that leaves these lines in sight. */
const only = (...names: string[]) => ({ pattern: "", names: new Set(names) });

/** Ten points by step, epoch and clock, with evidence at step 500. */
function timed(
  values = Float64Array.from({ length: 10 }, (_, i) => 10 - i),
): Chart {
  const steps = values.map((_, i) => i * 100);
  const run = {
    ...history({ loss: [1] }),
    series: [seriesOf({
      axis: "step",
      steps,
      epochs: steps.map((s) => s / 200),
      wallSeconds: steps.map((s) => 1_700_000_000 + s * 9),
      values,
    })],
  };
  const marks = [
    { says: "spike", series: "loss", from: 500, value: 5 },
    { says: "rising", series: "loss", from: 200, to: 500 },
  ] as const;
  return chartsOf(run, marked(run, ...marks), "en")[0]!;
}

Deno.test("the first view is smoothed by 0.6 over what was recorded", () => {
  const run = history({ loss: Array.from({ length: 60 }, (_, i) => i + 1) });
  const [line] = seen(chartsOf(run, marked(run), "en")[0]!).lines;
  deepStrictEqual([...line!.points.y].slice(0, 3), [1, 2, 3]);
  deepStrictEqual(
    [...line!.smooth!.y].slice(0, 3).map((v) => Math.round(v * 1e6) / 1e6),
    [1, 1.625, 2.326531],
  );
  // An average of weight w lags behind a straight line by w / (1 - w) points.
  strictEqual(line!.smooth!.y.at(-1)!.toFixed(2), "58.50");
});

Deno.test("a short curve is drawn firm as it was recorded, so that its evidence lies on it", () => {
  const run = history({ loss: [9, 5, 3, 2, 1, 2, 3, 4, 5, 6, 7] });
  const chart = seen(chartsOf(run, marked(run), "en")[0]!);
  strictEqual(chart.lines[0]!.smooth, undefined);
  deepStrictEqual(chart.notes, []);
});

Deno.test("no curve is smoothed over more than a tenth of itself, and the weight said is the one drawn", () => {
  const run = history({ loss: [...noise(100)] });
  const [chart] = chartsOf(run, marked(run), "en");
  match(seen(chart!, { smoothing: 0.99 }).notes.join(), /weight 0\.81/);
});

Deno.test("a learning rate is a setting: nothing smooths it", () => {
  const run = history({ lr: [0.1, 0.1, 0.01, 0.01] });
  const chart = seen(chartsOf(run, marked(run), "en")[0]!);
  strictEqual(chart.lines[0]!.smooth, undefined);
});

Deno.test("smoothing off draws what was recorded, and says nothing of smoothing", () => {
  const chart = seen(timed(), { smoothing: 0 });
  strictEqual(chart.lines[0]!.smooth, undefined);
  deepStrictEqual(chart.notes, []);
});

Deno.test("a chart offers the axes that its log has", () => {
  deepStrictEqual(placesOf(timed()), ["step", "epoch", "relative", "wall"]);
  deepStrictEqual(placesOf(chartsOf(...runOf("overfit.csv"), "en")[0]!), [
    "epoch",
  ]);
});

Deno.test("points and evidence move to another axis together", () => {
  const start = 1_700_000_000;
  const epoch = seen(timed(), { place: "epoch" });
  deepStrictEqual([epoch.x.from, epoch.x.to, epoch.x.label], [0, 4.5, "epoch"]);
  deepStrictEqual(epoch.dots.map(({ x }) => x), [2.5]);
  deepStrictEqual(epoch.bands.map(({ from, to }) => [from, to]), [[1, 2.5]]);
  const since = seen(timed(), { place: "relative", start });
  deepStrictEqual(since.dots.map(({ x }) => x), [1.25]);
  strictEqual(since.x.label, "time since the start (h)");
  const clock = seen(timed(), { place: "wall", start });
  strictEqual(clock.x.date, true);
  deepStrictEqual(clock.dots.map(({ x }) => x), [(start + 4500) * 1000]);
});

Deno.test("a zoom fits the y axis to what is in sight, and holds on its own axis only", () => {
  const range = { place: "step", from: 600, to: 900 } as const;
  const near = seen(timed(), { range });
  deepStrictEqual([near.x.from, near.x.to], [600, 900]);
  ok(near.y.to < 5);
  // What lies beside the picture is not said to lie above it.
  deepStrictEqual(near.notes, []);
  strictEqual(seen(timed(), { range, place: "epoch" }).x.to, 4.5);
});

Deno.test("outliers leave the axis, never the data", () => {
  const values = noise(400).map((v) => 2 + v);
  values[100] = 500;
  const chart = timed(values);
  ok(seen(chart).y.to < 5);
  ok(seen(chart).lines[0]!.points.y.includes(500));
  match(seen(chart).notes.join(), /1 value outside/);
  ok(seen(chart, { clip: false }).y.to > 500);
});

Deno.test("on a logarithmic axis what is not positive lies below it", () => {
  const { y, notes } = seen(timed(Float64Array.of(10, 0, -1, 5, 2)), {
    scale: "log",
  });
  ok(y.log && y.from > 0 && y.from <= 2);
  match(notes.join(), /2 values outside the picture/);
});

Deno.test("a line that is hidden takes its evidence with it", () => {
  const [chart] = chartsOf(...runOf("overfit.csv"), "en");
  strictEqual(seen(chart!).dots.length, 1);
  const hidden = seen(chart!, { hidden: new Set(["val_loss"]) });
  deepStrictEqual(hidden.lines.map(({ name }) => name), ["loss"]);
  deepStrictEqual(hidden.dots, []);
  const filtered = seen(chart!, { filter: only("val_loss") });
  deepStrictEqual(filtered.dots.map(({ line }) => line), [0]);
  match(
    seen(chart!, { filter: only() }).notes.join(),
    /no line matches/,
  );
});

Deno.test("a long run is smoothed over the means of its stretches, not over its extremes", () => {
  const values = noise(50_000).map((v, i) => 1 + (i % 100 === 0 ? 50 : v));
  const [line] = seen(timed(values)).lines;
  ok(line!.smooth!.y.every((v) => v > 1.2 && v < 1.8));
});
