import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import type { History } from "../lib/history.ts";
import { HistoryBuilder } from "../lib/history_builder.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

type Row = Record<string, unknown>;

function build(rows: readonly Row[]): History[] {
  const builder = new HistoryBuilder({ name: "run" });
  for (const row of rows) builder.add(row);
  return builder.build();
}

const points = (history: History | undefined, name: string) => {
  const series = history?.series.find((series) => series.name === name);
  return series &&
    [...series.steps.keys()].map((i) => [series.steps[i], series.values[i]]);
};
const kinds = (history: History | undefined) =>
  history?.source.notes.map(({ kind }) => kind);

Deno.test("a builder is told how many more points there were, and each run has its share", () => {
  const builder = new HistoryBuilder({ name: "run" });
  for (const step of [1, 2, 3, 1]) builder.add({ step, loss: 1, lr: 1 });
  builder.lacks("loss", 8);
  deepStrictEqual(
    builder.build().map(({ series }) => series.map((one) => one.recorded)),
    [[9, undefined], [3, undefined]],
  );
});

Deno.test("a builder keeps what is missing and what is not a number apart", () => {
  const [history] = build([
    { epoch: 1, loss: 0.5, val_loss: null },
    { epoch: 2, loss: NaN },
    { epoch: 3, loss: "-inf", val_loss: "" },
    { epoch: 4, loss: "nan", val_loss: "0.25" },
  ]);
  deepStrictEqual(points(history, "loss"), [
    [1, 0.5],
    [2, NaN],
    [3, -Infinity],
    [4, NaN],
  ]);
  deepStrictEqual(points(history, "val_loss"), [[4, 0.25]]);
});

Deno.test("a builder counts points where there is no axis", () => {
  const [history] = build([{ loss: 2 }, { loss: 1 }]);
  strictEqual(history?.series[0]?.axis, "index");
  deepStrictEqual(points(history, "loss"), [[0, 2], [1, 1]]);
});

Deno.test("a builder keeps steps and epochs where the log has both", () => {
  const [history] = build([
    { epoch: 0.5, step: 50, loss: 2 },
    { epoch: 1, step: 100, loss: 1 },
    { epoch: 1, step: 100, eval_loss: 3 },
  ]);
  const [loss, heldout] = history!.series;
  deepStrictEqual([loss?.axis, [...loss!.steps], [...loss!.epochs!]], ["step", [
    50,
    100,
  ], [0.5, 1]]);
  deepStrictEqual([[...heldout!.steps], [...heldout!.epochs!]], [[100], [1]]);
});

Deno.test("a builder lets a run go on from a checkpoint: what came after it is void", () => {
  const [history, ...more] = build([
    ...[0, 1, 2, 3, 4, 5].map((epoch) => ({ epoch, loss: epoch })),
    ...[3, 4].map((epoch) => ({ epoch, loss: 10 + epoch })),
  ]);
  deepStrictEqual(points(history, "loss"), [[0, 0], [1, 1], [2, 2], [3, 13], [
    4,
    14,
  ]]);
  deepStrictEqual([more, history?.source.notes], [[], [
    { kind: "resumed", at: 7 },
    { kind: "given-up" },
  ]]);
});

Deno.test("a builder makes a new run where steps begin again", () => {
  const runs = build(
    [0, 1, 2, 0, 1, 0].map((epoch, i) => ({ epoch, loss: i })),
  );
  deepStrictEqual(runs.map((run) => points(run, "loss")), [
    [[0, 0], [1, 1], [2, 2]],
    [[0, 3], [1, 4]],
    [[0, 5]],
  ]);
  deepStrictEqual(runs.map(({ name }) => name), ["run #1", "run #2", "run #3"]);
  deepStrictEqual(runs[0]?.source.notes, [{
    kind: "restarted",
    at: 4,
    count: 2,
  }]);
});

Deno.test("a builder counts on where steps are counted within each epoch", () => {
  const [history, ...more] = build(
    [1, 2, 3].flatMap((epoch) =>
      [50, 100].map((iter) => ({ epoch, iter, loss: epoch * iter }))
    ),
  );
  strictEqual(more.length, 0);
  deepStrictEqual([...history!.series[0]!.steps], [
    50,
    100,
    150,
    200,
    250,
    300,
  ]);
  deepStrictEqual([...history!.series[0]!.epochs!], [1, 1, 2, 2, 3, 3]);
});

Deno.test("a builder lets the later of two values for one step win, and says so", () => {
  const [history] = build([{ step: 1, loss: 3 }, { step: 1, loss: 2 }, {
    step: 2,
    loss: 1,
  }]);
  deepStrictEqual(points(history, "loss"), [[1, 2], [2, 1]]);
  deepStrictEqual(kinds(history), ["repeated-step"]);
});

Deno.test("a builder does not take sparse rows of train and validation for a step back", () => {
  const [history, ...more] = build([
    { step: 9, train_loss: 4 },
    { step: 9, val_loss: 5 },
    { step: 19, train_loss: 3 },
    { step: 10, val_loss: 4 },
  ]);
  strictEqual(more.length, 0);
  deepStrictEqual(points(history, "val_loss"), [[9, 5], [10, 4]]);
});

Deno.test("a builder tells rows apart by a column that names their split", () => {
  const [history] = build([
    { epoch: 1, set: "train", loss: 2 },
    { epoch: 1, set: "val", loss: 3 },
    { epoch: 2, set: "train", loss: 1 },
    { epoch: 2, set: "val", loss: 2 },
  ]);
  deepStrictEqual(history!.series.map(({ name, split }) => [name, split]), [
    ["train/loss", "train"],
    ["val/loss", "validation"],
  ]);
  deepStrictEqual(points(history, "val/loss"), [[1, 3], [2, 2]]);
});

Deno.test("a builder counts records where an epoch column stands still for many of them", () => {
  const [history] = build(
    [0, 0, 0, 1, 1, 1].map((epoch, i) => ({ epoch, loss: i })),
  );
  const [loss] = history!.series;
  deepStrictEqual([loss?.axis, loss?.steps.length, [...loss!.epochs!]], [
    "index",
    6,
    [0, 0, 0, 1, 1, 1],
  ]);
});

Deno.test("a builder keeps epochs that stand in two rows, of training and of validation", () => {
  const [history] = build([1, 2, 3].flatMap((epoch) => [
    { epoch, train_loss: 5 - epoch },
    { epoch, val_loss: 6 - epoch },
  ]));
  deepStrictEqual(
    history!.series.map(({ axis, steps }) => [axis, [...steps]]),
    [
      ["epoch", [1, 2, 3]],
      ["epoch", [1, 2, 3]],
    ],
  );
});

Deno.test("a builder keeps wall time, of dates and of durations", () => {
  const [history] = build([
    { epoch: 1, time: "0:59:59", loss: 2 },
    { epoch: 2, time: "1 day, 0:00:01", loss: 1 },
  ]);
  deepStrictEqual([...history!.series[0]!.wallSeconds!], [3599, 86401]);
});

Deno.test("dates are times, as JavaScript, YAML and TOML have them", () => {
  const builder = new HistoryBuilder({ name: "run" });
  for (const second of [60, 120]) {
    builder.add({ epoch: second / 60, time: new Date(1000 * second), loss: 1 });
  }
  const [history] = builder.build();
  deepStrictEqual([...history!.series[0]!.wallSeconds!], [60, 120]);
});

Deno.test("a builder takes a column of one setting for what it is", () => {
  const [history] = build(
    [1, 2].map((epoch) => ({ epoch, loss: 1, n_parameters: 500 })),
  );
  deepStrictEqual(history!.context, { n_parameters: 500 });
  deepStrictEqual(history!.series.map(({ name }) => name), ["loss"]);
});

Deno.test("a builder notes text, numbers that are none, empty columns, and that nothing is a loss", () => {
  const [history] = build([
    { epoch: 1, who: "a", acc: 1, empty: "" },
    { epoch: 2, who: "b", acc: "oops", empty: null },
    { epoch: 3, who: "c", acc: 3 },
  ]);
  deepStrictEqual(history!.source.notes, [
    { kind: "text-column", at: 1, what: "who" },
    { kind: "bad-number", at: 2, what: "acc" },
    { kind: "empty-column", what: "empty" },
    { kind: "no-loss" },
  ]);
});

Deno.test("a builder takes columns of unequal length and with steps of their own", () => {
  const builder = new HistoryBuilder({ name: "run" });
  builder.addColumn("epoch", [1, 2, 3]);
  builder.addColumn("loss", [3, 2, 1]);
  builder.addColumn("val_loss", [4, 3]);
  builder.addOwnAxis("lr", {
    axis: "step",
    steps: [10, 20, 20],
    values: [0.1, 0.2, 0.3],
  });
  const [history] = builder.build();
  deepStrictEqual(points(history, "val_loss"), [[1, 4], [2, 3]]);
  deepStrictEqual(points(history, "lr"), [[10, 0.1], [20, 0.3]]);
  deepStrictEqual(history!.series.map(({ name, axis }) => [name, axis]), [
    ["loss", "epoch"],
    ["val_loss", "epoch"],
    ["lr", "step"],
  ]);
});

Deno.test("a builder gives names to what is nested", () => {
  const [history] = build([{
    step: 1,
    train: { loss: 2, D: { num: 3, mean: 0.5 } },
  }]);
  deepStrictEqual(
    history!.series.map(({ name, values }) => [name, values[0]]),
    [
      ["train/loss", 2],
      ["train/D", 0.5],
    ],
  );
});

Deno.test("a run begins again where all that was recorded goes back, though something new comes with it", () => {
  const runs = build([
    { epoch: 0, loss: 3 },
    { epoch: 1, loss: 2 },
    { epoch: 0, loss: 4, test_loss: 5 },
    { epoch: 1, loss: 3, test_loss: 4 },
  ]);
  deepStrictEqual(runs.map(({ series }) => series.map(({ name }) => name)), [
    ["loss"],
    ["loss", "test_loss"],
  ]);
});

Deno.test("losses that are empty up to the end are NaN where the records go on, and noted", () => {
  const [history] = build([
    { epoch: 1, loss: 2, val_loss: 2.5, accuracy: 0.5, lr: 0.1 },
    { epoch: 2, loss: 1, val_loss: 1.5, accuracy: 0.75, lr: 0.2 },
    { epoch: 3, loss: null, val_loss: null, accuracy: 0.125, lr: 0.1 },
    { epoch: 4, loss: null, val_loss: null, accuracy: 0.125, lr: 0.05 },
  ]);
  for (const name of ["loss", "val_loss"]) {
    deepStrictEqual(points(history, name)?.slice(2), [[3, NaN], [4, NaN]]);
  }
  deepStrictEqual(kinds(history), ["restored-nan"]);
});

const GOING_ON: Readonly<Record<string, Row>> = {
  "were not told of": { accuracy: 0.125, lr: 0.1 },
  "go on elsewhere": { loss: null, val_loss: 1, lr: 0.1 },
};

for (const [what, row] of Object.entries(GOING_ON)) {
  Deno.test(`losses that ${what} are not NaN`, () => {
    const [history] = build([
      { epoch: 1, loss: 2, val_loss: 2.5 },
      { epoch: 2, loss: 1, val_loss: 1.5 },
      { epoch: 3, ...row },
      { epoch: 4, ...row },
    ]);
    strictEqual(points(history, "loss")?.length, 2);
    deepStrictEqual(kinds(history), []);
  });
}

Deno.test("losses are not NaN where something else is measured up to the end", () => {
  const [history] = build([
    { epoch: 1, loss: 2, test_accuracy: null },
    { epoch: 2, loss: 1, test_accuracy: null },
    { epoch: 3, loss: null, test_accuracy: 0.5 },
    { epoch: 4, loss: null, test_accuracy: 0.75 },
    { epoch: 5, loss: null, test_accuracy: 0.875 },
  ]);
  strictEqual(points(history, "loss")?.length, 2);
});

Deno.test("losses are not NaN in rows without an epoch: a summary, or empty rows below a sheet", () => {
  for (
    const last of [{ epoch: "best", loss: "" }, { epoch: "", loss: "" }, {
      epoch: 3,
      loss: "see below",
    }]
  ) {
    const [history] = build([
      { epoch: 1, loss: 2 },
      { epoch: 2, loss: 1 },
      last,
      last,
    ]);
    strictEqual(points(history, "loss")?.length, 2);
  }
  const [history] = build([{ loss: 2 }, { loss: 1 }, { loss: "" }, {
    loss: "",
  }]);
  strictEqual(points(history, "loss")?.length, 2);
});

Deno.test("numbers behind the hyphens of a list are no steps below zero", () => {
  const [history] = build([
    { epoch: "-0", loss: 3 },
    { epoch: "-1", loss: 2 },
    { epoch: "-2", loss: 1 },
  ]);
  deepStrictEqual(points(history, "loss"), [[0, 3], [1, 2], [2, 1]]);
});

Deno.test("a log with its newest record first is read from its end", () => {
  const [history] = build([
    { step: 30, loss: 1, set: "val" },
    { step: 20, loss: 2, set: "train" },
    { step: 10, loss: 3, set: "val" },
  ]);
  deepStrictEqual(
    history!.series.map(({ name, steps }) => [name, ...steps]),
    [["val/loss", 10, 30], ["train/loss", 20]],
  );
  deepStrictEqual(kinds(history!), ["newest-first"]);
});

Deno.test("values of several curves in one column are told apart by the column that names them", () => {
  const [history] = build([
    { step: 1, set: "train", metric: "loss", value: 3 },
    { step: 1, set: "val", metric: "loss", value: 4 },
    { step: 2, set: "train", metric: "loss", value: 2 },
    { step: 2, set: "val", metric: "loss", value: 3 },
  ]);
  deepStrictEqual(
    history!.series.map(({ name, split, values }) => [name, split, ...values]),
    [["train/loss", "train", 3, 2], ["val/loss", "validation", 4, 3]],
  );
});

Deno.test("records of runs that alternate are told apart by the column that names them", () => {
  const runs = build([
    { step: 1, seed: 7, loss: 3 },
    { step: 1, seed: 8, loss: 4 },
    { step: 2, seed: 7, loss: 2 },
    { step: 2, seed: 8, loss: 3 },
  ]);
  deepStrictEqual(
    runs.map(({ name, series }) => [name, ...series[0]!.values]),
    [["run: seed 7", 3, 2], ["run: seed 8", 4, 3]],
  );
});

Deno.test("a column called run does not cut a log whose steps go on", () => {
  const runs = build([
    { step: 1, run: "a", loss: 3 },
    { step: 2, run: "a", loss: 3 },
    { step: 3, run: "b", loss: 3 },
    { step: 4, run: "b", loss: 3 },
  ]);
  deepStrictEqual(runs.length, 1);
});

Deno.test("a builder takes more columns than a call takes arguments", () => {
  const row = Object.fromEntries(
    Array.from({ length: 150_000 }, (_, i) => [`layer${i}/norm`, i]),
  );
  deepStrictEqual(build([row])[0]!.series.length, 150_000);
});

Deno.test("a builder without a number builds nothing", () => {
  deepStrictEqual(build([]), []);
  deepStrictEqual(build([{ epoch: 1, who: "x" }]), []);
});

const cell = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 9 }),
  fc.constantFrom(null, "", "nan", "inf", "x", "1/4", undefined),
);
const names = [
  "epoch",
  "step",
  "time",
  "loss",
  "val_loss",
  "set",
  "__proto__",
  "",
];

Deno.test("a builder keeps steps finite and strictly increasing, whatever it is given", () => {
  fc.assert(fc.property(
    fc.array(fc.dictionary(fc.constantFrom(...names), cell), { maxLength: 30 }),
    (rows) => {
      for (const { series } of build(rows)) {
        for (const { steps, values, epochs } of series) {
          strictEqual(values.length, steps.length);
          strictEqual(epochs?.length ?? steps.length, steps.length);
          strictEqual(
            steps.every((step, i) => i === 0 || step > steps[i - 1]!),
            true,
          );
          strictEqual(steps.every(Number.isFinite), true);
        }
      }
    },
  ));
});

const upTo = (n: number, by = 1) =>
  Array.from({ length: n }, (_, i) => (i + 1) * by);

/** A run whose validation counts its own points, told by curves of their own. */
function twoScales(
  validation: { readonly steps: number[]; readonly wall?: number[] },
  trainWall?: number[],
): History | undefined {
  const builder = new HistoryBuilder({ name: "run" });
  const add = (name: string, steps: number[], wall?: number[]) =>
    builder.addCurve({
      name,
      ownName: name,
      axis: "step",
      steps: Float64Array.from(steps),
      values: Float64Array.from(steps, (step) => 1 / step),
      ...(wall ? { wallSeconds: Float64Array.from(wall) } : {}),
    });
  add("train/loss", upTo(40, 100), trainWall);
  add("validation/loss", validation.steps, validation.wall);
  return builder.build()[0];
}

const stepsOf = (history: History | undefined) => [
  ...history?.series.find(({ split }) => split === "validation")?.steps ?? [],
];

Deno.test("validation counted in epochs beside training counted in batches stands where its time says", () => {
  const wall = [100, 200, 390];
  const history = twoScales({ steps: upTo(3), wall }, upTo(40, 10));
  deepStrictEqual(stepsOf(history), [1000, 2000, 3900]);
  deepStrictEqual(kinds(history), ["own-count"]);
});

Deno.test("validation counted in epochs lies along the whole run where no time is known", () => {
  deepStrictEqual(stepsOf(twoScales({ steps: upTo(4) })), [
    1000,
    2000,
    3000,
    4000,
  ]);
});

Deno.test("batches of validation that are counted on their own lie in the epochs that they belong to", () => {
  const rows = [0, 1, 2].flatMap((epoch) => [
    ...upTo(20).map((i) => ({
      epoch,
      set: "train",
      step: 20 * epoch + i,
      loss: 1 / i,
    })),
    ...upTo(2).map((i) => ({
      epoch,
      set: "val",
      step: 2 * epoch + i,
      loss: 2 / i,
    })),
  ]);
  deepStrictEqual(stepsOf(build(rows)[0]), [10, 20, 30, 40, 50, 60]);
});

Deno.test("validation stays where it is when it is on the steps of the run, or in another part of it", () => {
  const sparse = [500, 1000, 1500];
  deepStrictEqual(stepsOf(twoScales({ steps: sparse })), sparse);
  const early = twoScales({ steps: upTo(4), wall: upTo(4) }, upTo(40, 10));
  deepStrictEqual(stepsOf(early), [1, 2, 3, 4]);
});

Deno.test("a builder leaves out a record without the step that the others have", () => {
  for (const step of [NaN, Infinity, "nan", "final", "", undefined]) {
    const [history] = build([
      { step: 1, loss: 4 },
      { step: 2, loss: 3 },
      { step, loss: 9 },
      { step: 4, loss: 2 },
    ]);
    deepStrictEqual(points(history, "loss"), [[1, 4], [2, 3], [4, 2]]);
    deepStrictEqual(
      history!.source.notes.filter(({ kind }) => kind !== "bad-number"),
      [{ kind: "unplaced" }],
    );
  }
});

Deno.test("a builder lets records of other columns stand where the one before them stood", () => {
  const [history] = build([
    { step: 1, loss: 4 },
    { val_loss: 5 },
    { step: 2, loss: 3 },
    { val_loss: 6 },
  ]);
  deepStrictEqual(points(history, "val_loss"), [[1, 5], [2, 6]]);
  deepStrictEqual(kinds(history), []);
});

Deno.test("records in no order of steps, none of which comes twice, are put in order", () => {
  const steps = [20, 1, 18, 3, 16, 5, 14, 7];
  const runs = build(steps.map((step) => ({ step, loss: step / 10 })));
  strictEqual(runs.length, 1);
  deepStrictEqual(
    points(runs[0], "loss"),
    steps.toSorted((a, b) => a - b).map((step) => [step, step / 10]),
  );
  deepStrictEqual(kinds(runs[0]), ["unordered"]);
});

Deno.test("steps beyond what is exact are steps, and what no clock counts is no step", () => {
  const first = 1.7e18;
  const [run] = build([0, 1, 2, 3].map((i) => ({
    step: first + i * 1e9,
    loss: 1 - i / 10,
  })));
  deepStrictEqual(points(run, "loss")?.[3], [first + 3e9, 0.7]);
  const [odd] = build([1, 2, 1e300, 4].map((step) => ({ step, loss: 1 })));
  deepStrictEqual(kinds(odd), ["bad-number", "unplaced"]);
});
