import { deepStrictEqual } from "node:assert/strict";
import { readFiles, readText, valuesOf } from "./_read.ts";

const LEARN = "iter\tLogloss\tAUC\n0\t0.6\t0.7\n1\t0.5\t0.8\n";
const TEST = "iter\tLogloss\tAUC\n0\t0.65\t0.6\n1\t0.66\t0.6\n";
const JSON_LOG = JSON.stringify({
  meta: {
    learn_metrics: [{ name: "Logloss", best_value: "Min" }],
    learn_sets: ["learn"],
    test_metrics: [{ name: "Logloss", best_value: "Min" }],
    test_sets: ["test0", "test1"],
  },
  iterations: [
    { iteration: 0, learn: [0.6], test0: [0.7], test1: [0.8] },
    { iteration: 1, learn: [0.5], test0: [0.6], test1: [0.7] },
  ],
});

Deno.test("catboost makes one run of the tables, the JSON and the event files of a folder", async () => {
  const runs = await readFiles({
    "catboost_info/catboost_training.json": JSON_LOG,
    "catboost_info/learn/events.out.tfevents": "",
    "catboost_info/learn_error.tsv": LEARN,
    "catboost_info/test_error.tsv": TEST,
    "catboost_info/time_left.tsv": "iter\tPassed\tRemaining\n0\t1\t9\n",
  });
  deepStrictEqual(runs.map(({ name }) => name), ["catboost_info"]);
  deepStrictEqual(valuesOf(runs[0]!), {
    "learn/Logloss": [0.6, 0.5],
    "learn/AUC": [0.7, 0.8],
    "test/Logloss": [0.65, 0.66],
    "test/AUC": [0.6, 0.6],
  });
  deepStrictEqual(runs[0]!.series.map(({ split }) => split), [
    "train",
    "train",
    "test",
    "test",
  ]);
});

Deno.test("catboost makes a run of each fold", async () => {
  const runs = await readFiles({
    "info/fold_0_learn_error.tsv": LEARN,
    "info/fold_0_test_error.tsv": TEST,
    "info/fold_1_learn_error.tsv": LEARN,
  });
  deepStrictEqual(runs.map(({ name, series }) => [name, series.length]), [
    ["fold_0", 4],
    ["fold_1_learn_error.tsv", 2],
  ]);
});

Deno.test("catboost reads its JSON where there are no tables", async () => {
  const [run] = await readText(JSON_LOG, "catboost_training.json");
  deepStrictEqual(valuesOf(run!), {
    "learn/Logloss": [0.6, 0.5],
    "test0/Logloss": [0.7, 0.6],
    "test1/Logloss": [0.8, 0.7],
  });
});

Deno.test("catboost leaves out the lines that two threads glued together", async () => {
  const [run] = await readFiles({
    "learn_error.tsv": "iter\tRMSE\n0\t3\n1\t22\t1\n3\t1\n",
  });
  deepStrictEqual(valuesOf(run!), { "learn/RMSE": [3, 1] });
  deepStrictEqual(run!.source.notes[0]?.kind, "ragged-row");
});

Deno.test("catboost tells several test sets with one metric apart", async () => {
  const [run] = await readFiles({
    "test_error.tsv": "iter\tAccuracy\tAccuracy\n0\t0.5\t0.6\n1\t0.7\t0.8\n",
  });
  deepStrictEqual(
    run!.series.map(({ name, quantity, component }) => [
      name,
      quantity,
      component,
    ]),
    [
      ["test/Accuracy", "accuracy", null],
      ["test/Accuracy (2)", "accuracy", "2"],
    ],
  );
});
