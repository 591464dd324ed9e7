import { deepStrictEqual } from "node:assert/strict";
import { epochFiles } from "../../lib/readers/epoch_files.ts";
import { pointsOf, runsIn } from "./_runs.ts";

const record = (loss: number) =>
  JSON.stringify({ train: { loss }, accuracy: 1 - loss });

Deno.test("a file of results in the folder of each epoch is a record of one run", async () => {
  const [run] = await runsIn({
    "runs/a/epoch_1/metrics.json": record(0.5),
    "runs/a/epoch_2/metrics.json": record(0.25),
    "runs/a/epoch_10/metrics.json": record(0.125),
  });
  deepStrictEqual(pointsOf(run!), {
    "train/loss": [[1, 0.5], [2, 0.25], [10, 0.125]],
    "accuracy": [[1, 0.5], [2, 0.75], [10, 0.875]],
  });
  deepStrictEqual([run!.source.path, run!.series[0]!.axis], [
    "runs/a",
    "epoch",
  ]);
});

Deno.test("a vocabulary in the folder of each epoch is no file of results", () => {
  const paths = ["a/epoch_1/vocab.json", "a/epoch_2/vocab.json"];
  deepStrictEqual(epochFiles.claims!(paths), []);
});

Deno.test("files of each data by step are one run, called by their data", async () => {
  const runs = await runsIn({
    "val_step_100.json": '{"loss": 2}',
    "val_step_200.json": '{"loss": 1}',
    "train_step_100.json": '{"loss": 1.5, "step": 100}',
    "train_step_200.json": '{"loss": 0.5, "step": 200}',
  });
  deepStrictEqual(runs.map(pointsOf), [{
    "train/loss": [[100, 1.5], [200, 0.5]],
    "val/loss": [[100, 2], [200, 1]],
  }]);
});
