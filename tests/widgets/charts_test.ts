import { ticks } from "../../widgets/_ticks.ts";
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import type { Series } from "../../lib/history.ts";
import { type Chart, chartsOf } from "../../widgets/mod.ts";
import { history, marked, noise, runOf, seriesOf } from "./_runs.ts";

/** The only chart of a run with these series. */
function chartOf(...series: readonly Series[]): Chart {
  const run = { ...history({ loss: [1, 2] }), series };
  const charts = chartsOf(run, marked(run), "en");
  strictEqual(charts.length, 1);
  return charts[0]!;
}

const names = (chart: Chart | undefined) =>
  chart?.lines.map(({ name }) => name);

Deno.test("the loss chart draws train and held-out loss, apart by colour and dash", () => {
  const [chart] = chartsOf(...runOf("overfit.csv"), "en");
  deepStrictEqual(
    chart!.lines.map(({ name, tone, dash }) => [name, tone, dash]),
    [["loss", "train", "solid"], ["val_loss", "validation", "dashed"]],
  );
});

Deno.test("the evidence is drawn on the loss chart, and told in its description", () => {
  const [chart] = chartsOf(...runOf("overfit.csv"), "en");
  ok(chart!.dots.some(({ phrase }) => phrase === "best here, epoch 20"));
  match(chart!.description, /^Loss\. .*best here, epoch 20/);
});

Deno.test("a run gives the charts that its log can answer", () => {
  const all = (columns: Record<string, unknown>) => {
    const run = history(columns);
    return chartsOf(run, marked(run), "en").map(({ id }) => id);
  };
  deepStrictEqual(all({ loss: [3, 2, 1] }), ["losses"]);
  deepStrictEqual(
    all({
      loss: [3, 2, 1],
      acc: [0.1, 0.2, 0.3],
      lr: [0.1, 0.01, 0.01],
      grad_norm: [1, 2, 1],
    }),
    ["losses", "accuracy", "learning-rate", "gradient-norm"],
  );
  deepStrictEqual(all({ temperature: [3, 2, 1] }), ["measure-1"]);
});

Deno.test("parts of a loss without a whole are the picture of the report, and none is drawn twice", () => {
  const run = history({ "gen/loss": [1, 2, 3], "dis/loss": [3, 2, 1] });
  const both = { says: "flat", from: 0, to: 2 } as const;
  const charts = chartsOf(run, marked(run, both), "en");
  deepStrictEqual(charts.map(({ id, main }) => [id, main]), [
    ["components", true],
  ]);
  strictEqual(charts[0]!.bands.length, 1);
});

Deno.test("parts of a loss that have no line are counted", () => {
  const parts = Object.fromEntries(
    Array.from("abcdefgh", (part) => [`loss/${part}`, [3, 2, 1]]),
  );
  const run = history({ loss: [3, 2, 1], ...parts });
  const chart = chartsOf(run, marked(run), "en")[1]!;
  strictEqual(chart.lines.length, 6);
  deepStrictEqual(chart.notes, ["2 more parts are not drawn"]);
});

Deno.test("what is good when small or large has a picture, one a quantity; what is neither has none", () => {
  const run = history({
    loss: [3, 2, 1],
    "metrics/mAP50(B)": [0.1, 0.2, 0.3],
    "metrics/mAP50-95(B)": [0.1, 0.1, 0.2],
    perplexity: [20, 7, 3],
    temperature: [3, 2, 1],
  });
  const charts = chartsOf(run, marked(run), "en").slice(1);
  deepStrictEqual(charts.map(({ id, lines }) => [id, lines.length]), [
    ["measure-1", 2],
    ["measure-2", 1],
  ]);
  strictEqual(charts[1]!.title, "Perplexity");
  const [a, b] = charts[0]!.lines;
  ok(a!.tone !== b!.tone);
});

Deno.test("what two curves show at the same places is said once", () => {
  const run = history({ loss: [1, 3, 1, 3], val_loss: [2, 4, 2, 4] });
  const swings = ["loss", "val_loss"].map((series) =>
    ({ says: "oscillating", series, from: 1, to: 3 }) as const
  );
  const [chart] = chartsOf(run, marked(run, ...swings), "en");
  deepStrictEqual(chart!.bands, [
    { phrase: "swings", rules: ["overfitting"], from: 1, to: 3 },
  ]);
});

Deno.test("smoothing never goes as far as to forget every value", () => {
  const chart = chartOf(seriesOf({ values: noise(1_000_000) }));
  match(chart.notes[0]!, /weight 0\.9999\)/);
  ok(chart.lines[0]!.smooth!.y.every(Number.isFinite));
});

Deno.test("a learning rate that never changes has no chart", () => {
  const run = history({ loss: [3, 2, 1], lr: [0.1, 0.1, 0.1] });
  deepStrictEqual(chartsOf(run, marked(run), "en").map(({ id }) => id), [
    "losses",
  ]);
});

Deno.test("the parts of a loss have a chart of their own, one colour a part", () => {
  const part = (name: string, split: Series["split"], component: string) =>
    seriesOf({ name, split, component, values: Float64Array.of(3, 2, 1) });
  const run = {
    ...history({ loss: [1] }),
    series: [
      part("train/box", "train", "box"),
      part("train/cls", "train", "cls"),
      part("val/box", "validation", "box"),
    ],
  };
  const chart = chartsOf(run, marked(run), "en")
    .find(({ id }) => id === "components");
  deepStrictEqual(chart?.lines.map(({ tone, dash }) => [tone, dash]), [
    ["first", "solid"],
    ["first", "dashed"],
    ["second", "solid"],
  ]);
});

Deno.test("of several losses of one split each has a colour of its own, the first that of the split", () => {
  const run = history({
    loss: [3, 2],
    train_loss: [3, 1],
    training_loss: [2, 1],
    val_loss: [3, 3],
  });
  const tones = chartsOf(run, marked(run), "en")[0]!.lines.map(({ tone }) =>
    tone
  );
  deepStrictEqual(tones, ["other", "train", "second", "validation"]);
});

Deno.test("a mark where the learning rate jumps says from what to what", () => {
  const run = history({
    loss: Array.from({ length: 30 }, (_, i) => 0.95 ** i),
    lr: Array.from({ length: 30 }, (_, i) => i < 15 ? 0.1 : 0.01),
  });
  for (
    const [locale, words] of [
      ["en", "learning rate 0.1 → 0.01"],
      ["zh", "学习率 0.1 → 0.01"],
    ] as const
  ) {
    const [chart] = chartsOf(run, examine(run), locale);
    deepStrictEqual(chart!.bands.map(({ phrase }) => phrase), [words]);
  }
});

Deno.test("losses logged by step and by epoch meet on the epoch", () => {
  const chart = chartOf(
    seriesOf({
      axis: "step",
      steps: Float64Array.of(10, 20, 30, 40),
      epochs: Float64Array.of(0.5, 1, 1.5, 2),
      values: Float64Array.of(4, 3, 2, 1),
    }),
    seriesOf({
      name: "val_loss",
      split: "validation",
      steps: Float64Array.of(1, 2),
      values: Float64Array.of(3, 2),
    }),
  );
  strictEqual(chart.x.label, "epoch");
  deepStrictEqual([chart.x.from, chart.x.to], [0.5, 2]);
  deepStrictEqual([...chart.lines[0]!.points.x], [0.5, 1, 1.5, 2]);
});

Deno.test("marks move to the axis on which their series is drawn", () => {
  const run = {
    ...history({ loss: [1] }),
    series: [
      seriesOf({
        axis: "step",
        steps: Float64Array.of(10, 20, 30, 40),
        epochs: Float64Array.of(0.5, 1, 1.5, 2),
        values: Float64Array.of(4, 3, 2, 1),
      }),
      seriesOf({
        name: "val_loss",
        split: "validation",
        values: Float64Array.of(3, 2),
      }),
    ],
  };
  const spike = { says: "spike", series: "loss", from: 25, value: 3 } as const;
  const [chart] = chartsOf(run, marked(run, spike), "en");
  deepStrictEqual(chart?.dots.map(({ x, y }) => [x, y]), [[1.25, 3]]);
});

Deno.test("a series without a common axis is left out, and said to be", () => {
  const chart = chartOf(
    seriesOf({ values: Float64Array.of(3, 2, 1) }),
    seriesOf({
      name: "val_loss",
      split: "validation",
      axis: "step",
      steps: Float64Array.of(100, 200),
      values: Float64Array.of(3, 2),
    }),
  );
  strictEqual(chart.lines.length, 1);
  match(chart.notes.join(), /no common axis: (val_)?loss$/);
});

Deno.test("a long ragged curve is smoothed and reduced for drawing, and the chart says so", () => {
  const values = noise(5000).map((v, i) => 1 + 1 / (1 + i / 100) + v / 10);
  const chart = chartOf(seriesOf({ values }));
  const [line] = chart.lines;
  ok(line!.smooth && line!.points.x.length < 2000);
  match(chart.notes[0]!, /smoothed \(moving average of weight 0.98\)/);
  match(chart.notes[1]!, /of 5000 points: minima, maxima and/);
});

Deno.test("a calm curve is drawn as it is, however long", () => {
  const values = Float64Array.from({ length: 900 }, (_, i) => 1 / (1 + i));
  const chart = chartOf(seriesOf({ values }));
  strictEqual(chart.lines[0]!.smooth, undefined);
});

Deno.test("a few spikes do not flatten the rest: the axis is cut, never the data", () => {
  const values = noise(400).map((v) => 2 + v);
  values[100] = values[300] = 500;
  const chart = chartOf(seriesOf({ values }));
  ok(chart.y.to < 5 && chart.y.from < 1.6);
  ok(chart.lines[0]!.points.y.includes(500));
  match(chart.notes.join(), /2 values outside the picture/);
});

Deno.test("a few held-out points far above the training curve are no outliers", () => {
  const chart = chartOf(
    seriesOf({ values: noise(900).map((v) => 0.1 + v / 100) }),
    seriesOf({
      name: "val_loss",
      split: "validation",
      steps: Float64Array.of(0, 400, 800),
      values: Float64Array.of(6, 5, 5.5),
    }),
  );
  ok(chart.y.from <= 0.1 && chart.y.to >= 6);
});

Deno.test("a loss that explodes over many decades is drawn on a logarithmic axis", () => {
  const [chart] = chartsOf(...runOf("exploding.csv"), "en");
  ok(chart!.y.log);
  match(chart!.notes.join(), /Logarithmic scale,49 values NaN/);
});

Deno.test("a learning rate in steps of ten is drawn on a logarithmic axis, one that glides to zero is not", () => {
  const isLog = (rate: (i: number) => number) => {
    const lr = Array.from({ length: 100 }, (_, i) => rate(i));
    const run = history({ lr });
    return chartsOf(run, marked(run), "en")[0]!.y.log;
  };
  strictEqual(isLog((i) => 0.1 * 0.1 ** Math.floor(i / 30)), true);
  strictEqual(
    isLog((i) => 0.05 * (1.000001 + Math.cos(Math.PI * i / 99))),
    false,
  );
});

Deno.test("a curve of nothing but NaN still has a picture with axes", () => {
  const chart = chartOf(seriesOf({ values: Float64Array.of(NaN, NaN) }));
  deepStrictEqual([chart.y.from, chart.y.to], [0, 1]);
  match(chart.notes.join(), /2 values NaN/);
});

Deno.test("where nothing is finite no numbers are invented, and a curve that hardly moves does not fill the height", () => {
  const run = history({ loss: [NaN, NaN, NaN] });
  const [empty] = chartsOf(run, marked(run), "en");
  deepStrictEqual(ticks(empty!.y, 5), []);
  const still = history({ loss: [2.3, 2.3001, 2.3, 2.3001] });
  const { from, to } = chartsOf(still, marked(still), "en")[0]!.y;
  ok(to - from > 0.02);
});

Deno.test("values as large as numbers get leave finite axes", () => {
  const values = Float64Array.of(1e308, -1e308, 0, 5e307);
  const { y } = chartOf(seriesOf({ values }));
  ok(Number.isFinite(y.from) && Number.isFinite(y.to) && y.from < y.to);
});

Deno.test("charts speak Chinese", () => {
  const [chart] = chartsOf(...runOf("overfit.csv"), "zh");
  strictEqual(chart!.title, "损失");
  strictEqual(chart!.x.label, "轮次");
  match(chart!.description, /\p{Script=Han}.*20/u);
});

Deno.test("only the first two marks of a kind get words", () => {
  const run = history({ loss: [1, 9, 1, 9, 1, 9, 1] });
  const spikes = [1, 3, 5].map((from) =>
    ({ says: "spike", series: "loss", from, value: 9 }) as const
  );
  const [chart] = chartsOf(run, marked(run, ...spikes), "en");
  deepStrictEqual(chart?.dots.map(({ phrase }) => phrase !== ""), [
    true,
    true,
    false,
  ]);
  deepStrictEqual(names(chart), ["loss"]);
});
