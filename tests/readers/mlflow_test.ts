import { deepStrictEqual, rejects } from "node:assert/strict";
import { kindsOf, pointsOf, runsIn } from "./_runs.ts";

const RUN = "mlruns/1/0123456789abcdef0123456789abcdef";
const T = 1_700_000_000_000;

/** The lines of a metric: values at steps, one a second. */
const metric = (...points: [step: number, value: string][]) =>
  points.map(([step, value], i) => `${T + 1000 * i} ${value} ${step}\n`)
    .join("");

Deno.test("mlflow reads the folder of a run as one log, with its parameters", async () => {
  const [run, ...others] = await runsIn({
    [`${RUN}/meta.yaml`]: "run_id: 0123\nrun_name: 'brave fox'\n",
    [`${RUN}/metrics/train/loss`]: metric([0, "2.0"], [10, "nan"], [20, "inf"]),
    [`${RUN}/metrics/val loss`]: metric([0, "3"], [20, "1"]),
    [`${RUN}/params/lr`]: "0.1",
    [`${RUN}/params/nesterov`]: "True",
    [`${RUN}/tags/mlflow.user`]: "someone",
    [`${RUN}/artifacts/history.csv`]: "epoch,loss\n1,2\n2,1\n",
  });
  deepStrictEqual(others, []);
  deepStrictEqual(pointsOf(run!), {
    "train/loss": [[0, 2], [10, NaN], [20, Infinity]],
    "val loss": [[0, 3], [20, 1]],
  });
  deepStrictEqual(run!.context, { nesterov: true, learning_rate: 0.1 });
  deepStrictEqual([run!.name, run!.source.path, run!.source.reader], [
    "brave fox",
    RUN,
    "mlflow",
  ]);
  deepStrictEqual(run!.series[0]!.wallSeconds![1], 1_700_000_001);
});

Deno.test("mlflow knows a run that was copied out of its store by what lies in it", async () => {
  const [run] = await runsIn({
    "my run/meta.yaml": "run_id: 0123\n",
    "my run/metrics/loss": metric([0, "2"], [1, "1"]),
    "my run/tags/mlflow.runName": "first",
  });
  deepStrictEqual([run!.name, run!.source.path], ["first", "my run"]);
});

Deno.test("mlflow reads every run of a store by itself", async () => {
  const runs = await runsIn(Object.fromEntries(["a", "b"].map((digit) => [
    `mlruns/1/${digit.repeat(32)}/metrics/loss`,
    metric([0, "2"], [1, "1"]),
  ])));
  deepStrictEqual(runs.map(({ name }) => name), [
    "a".repeat(32),
    "b".repeat(32),
  ]);
});

Deno.test("mlflow counts the points of a metric that was logged without steps", async () => {
  const [run] = await runsIn({
    [`${RUN}/metrics/loss`]: metric([0, "3"], [0, "2"], [0, "1"]),
    [`${RUN}/metrics/acc`]: metric([0, "0.1"], [1, "0.2"]),
  });
  deepStrictEqual(
    run!.series.map(({ name, axis, values }) => [name, axis, [...values]]),
    [["loss", "index", [3, 2, 1]], ["acc", "step", [0.1, 0.2]]],
  );
});

Deno.test("mlflow lets the later of two values at a step win, and says so", async () => {
  const [run] = await runsIn({
    [`${RUN}/metrics/loss`]: metric([0, "3"], [1, "9"], [1, "2"]),
  });
  deepStrictEqual(pointsOf(run!), { loss: [[0, 3], [1, 2]] });
  deepStrictEqual(kindsOf(run!), ["repeated-step"]);
});

Deno.test("mlflow reads a metric that is named by itself, without its last half line", async () => {
  const [run] = await runsIn({
    "loss": `${metric([0, "3"], [5, "2"])}${T} 1.5`,
  });
  deepStrictEqual(pointsOf(run!), { loss: [[0, 3], [5, 2]] });
  deepStrictEqual(kindsOf(run!), ["truncated-tail"]);
});

Deno.test("mlflow reads what its first versions wrote, which knew no steps", async () => {
  const [run] = await runsIn({ "loss": `${T} 3\n${T + 1} 2\n${T + 2} 1\n` });
  deepStrictEqual(pointsOf(run!), { loss: [[0, 3], [1, 2], [2, 1]] });
});

Deno.test("mlflow says that a run without a metric has no records", async () => {
  await rejects(
    runsIn({ [`${RUN}/meta.yaml`]: "a: b\n", [`${RUN}/params/lr`]: "0.1" }),
    { name: "LogError", code: "no-records" },
  );
});
