import { deepStrictEqual } from "node:assert/strict";
import { readFiles } from "./_read.ts";

const CSV = "epoch,step,train_loss,val_loss\n" +
  "0,9,0.9,\n0,9,,1\n1,19,0.7,\n1,19,,0.8\n2,29,0.6,\n2,29,,0.7\n";

Deno.test("lightning's table and its event files are one run", async () => {
  const runs = await readFiles({
    "version_0/events.out.tfevents.1795508814.host.1.0": "",
    "version_0/metrics.csv": CSV,
  });
  deepStrictEqual(runs.map(({ name }) => name), ["version_0"]);
  deepStrictEqual(runs[0]!.source.reader, "lightning");
});

Deno.test("what Hydra wrote of the text beside a table is no second run", async () => {
  const runs = await readFiles({
    "12-30-00/metrics.csv": CSV,
    "12-30-00/train.log":
      "[2024-01-01 12:30:00][INFO] epoch 0 loss 0.9\n[2024-01-01 12:30:09][INFO] epoch 1 loss 0.7\n",
  });
  deepStrictEqual(runs.length, 1);
});

Deno.test("a table by itself is no matter of lightning", async () => {
  const [run] = await readFiles({ "version_0/metrics.csv": CSV });
  deepStrictEqual(run!.source.reader, "csv");
});

Deno.test("lightning's table and the event files in the folder of another logger are one run", async () => {
  const runs = await readFiles({
    "run/train.log": "INFO - Starting training!\n",
    "run/csv/version_0/metrics.csv": CSV,
    "run/tensorboard/version_0/events.out.tfevents.1795508814.host.1.0": "",
    "other/csv/version_0/metrics.csv": CSV,
  });
  deepStrictEqual(
    runs.map(({ name, source }) => [name, source.reader]),
    [["version_0", "lightning"], ["metrics.csv", "csv"]],
  );
});
