import { deepStrictEqual } from "node:assert/strict";
import { readFiles, valuesOf } from "./_read.ts";

const metrics = (epoch: number, loss: number) =>
  JSON.stringify({
    best_epoch: 0,
    best_validation_loss: 0.1,
    training_duration: "0:01:02.3",
    epoch,
    training_loss: loss,
    validation_loss: loss * 2,
  });

Deno.test("allennlp makes one run of the files of its epochs, and passes the summary over", async () => {
  const runs = await readFiles({
    "out/metrics.json": metrics(10, 9),
    "out/metrics_epoch_0.json": metrics(0, 3),
    "out/metrics_epoch_10.json": metrics(10, 1),
    "out/metrics_epoch_2.json": metrics(2, 2),
  });
  deepStrictEqual(runs.map(({ name }) => name), ["out"]);
  deepStrictEqual(valuesOf(runs[0]!), {
    "training_loss": [3, 2, 1],
    "validation_loss": [6, 4, 2],
  });
  deepStrictEqual([...runs[0]!.series[0]!.steps], [0, 2, 10]);
});

Deno.test("allennlp takes the epoch from the file's name where nothing in it tells", async () => {
  const [run] = await readFiles({
    "eval_step_100.json": '{"loss": 3}',
    "eval_step_200.json": '{"loss": 2}',
  });
  deepStrictEqual([run!.series[0]!.axis, ...run!.series[0]!.steps], [
    "step",
    100,
    200,
  ]);
});

Deno.test("allennlp notes the file that a killed run left half written", async () => {
  const [run] = await readFiles({
    "metrics_epoch_0.json": metrics(0, 3),
    "metrics_epoch_1.json": metrics(1, 2),
    "metrics_epoch_2.json": '{"epoch": 2, "trai',
  });
  deepStrictEqual(valuesOf(run!).training_loss, [3, 2]);
  deepStrictEqual(run!.source.notes[0], {
    kind: "bad-line",
    at: 3,
    what: "metrics_epoch_2.json",
  });
});
