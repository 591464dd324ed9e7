import { deepStrictEqual, rejects } from "node:assert/strict";
import { read } from "../../lib/reading.ts";
import { databaseOf } from "../kit/database.ts";
import { concat, double, field, text, varint } from "../kit/event_file.ts";
import { swanlabFile } from "../kit/wandb_file.ts";
import { kindsOf, pointsOf, runsIn } from "./_runs.ts";

const T = "2025-06-05T16:00:00+00:00";

/** A record of the first version. */
const json = (model_type: string, data: unknown) =>
  text(`${JSON.stringify({ model_type, data })}\n`);
const logged = (key: string, step: number, data: unknown) =>
  json("Scalar", { metric: { index: step, data, create_time: T }, key, step });

/** A value in a record of the second version; 0 is not written. */
const scalar = (key: string, step: number, value: number) =>
  field(
    13,
    2,
    concat(
      field(1, 2, text(key)),
      step === 0 ? new Uint8Array() : field(2, 0, varint(step)),
      field(4, 2, field(1, 0, varint(1_700_000_000 + step))),
      field(
        5,
        2,
        value === 0 ? new Uint8Array() : field(1, 1, double(value)),
      ),
    ),
  );

const FIRST = swanlabFile(
  1,
  json("Header", { backup_type: "DEFAULT" }),
  json("Experiment", { id: "x", name: "resnet-a" }),
  json("Column", { key: "gpu", cls: "SYSTEM" }),
  json("Column", { key: "train/loss", cls: "CUSTOM" }),
  logged("train/loss", 0, 2),
  logged("val/acc", 0, 0.5),
  logged("gpu", 0, 99),
  logged("train/loss", 10, "NaN"),
  json("Log", { message: "epoch 1", level: "INFO" }),
  json("Footer", { success: true }),
);

Deno.test("swanlab reads the run file of its first version, and the settings beside it", async () => {
  const [run, ...others] = await runsIn({
    "swanlog/run-1/backup.swanlab": FIRST,
    "swanlog/run-1/files/config.yaml":
      "lr:\n  desc: ''\n  sort: 0\n  value: 0.1\n",
    "swanlog/run-1/files/swanlab-metadata.json": '{"python": "3.10"}',
    "swanlog/run-1/console/2025-06-05.log": "epoch 1\n",
  });
  deepStrictEqual(others, []);
  deepStrictEqual(pointsOf(run!), {
    "train/loss": [[0, 2], [10, NaN]],
    "val/acc": [[0, 0.5]],
  });
  deepStrictEqual(run!.context, { learning_rate: 0.1 });
  deepStrictEqual([run!.name, run!.source.reader], ["resnet-a", "swanlab"]);
});

Deno.test("swanlab reads the run file of its second version", async () => {
  const file = swanlabFile(
    2,
    field(10, 2, concat(field(1, 2, text("cats")), field(4, 2, text("b")))),
    field(12, 2, concat(field(1, 0, varint(2)), field(3, 2, text("cpu")))),
    field(12, 2, concat(field(1, 0, varint(1)), field(3, 2, text("loss")))),
    scalar("loss", 0, 1.5),
    scalar("cpu", 0, 50),
    scalar("loss", 1, 0),
    scalar("val loss", 1, 0.5),
    field(16, 2, field(1, 2, text("epoch 1"))),
  );
  const [run] = await read(file, "run-x.swanlab");
  deepStrictEqual(run!.name, "b");
  deepStrictEqual(pointsOf(run!), {
    "loss": [[0, 1.5], [1, 0]],
    "val loss": [[1, 0.5]],
  });
  deepStrictEqual([...run!.series[0]!.wallSeconds!], [
    1_700_000_000,
    1_700_000_001,
  ]);
});

Deno.test("swanlab keeps all but the record that a killed run left half written", async () => {
  const [run] = await read(FIRST.subarray(0, -95), "backup.swanlab");
  deepStrictEqual(pointsOf(run!)["train/loss"], [[0, 2], [10, NaN]]);
  deepStrictEqual(kindsOf(run!), ["truncated-tail"]);
});

Deno.test("swanlab reads the runs that a database lists, their points from folders", async () => {
  const points = (...values: unknown[]) =>
    values.map((data, index) => JSON.stringify({ index, data, create_time: T }))
      .join("\n");
  const runs = await runsIn({
    "swanlog/runs.swanlab": databaseOf(
      "CREATE TABLE experiment (id INTEGER, run_id TEXT, name TEXT)",
      "INSERT INTO experiment VALUES (1, 'run-1', 'a'), (2, 'run-2', 'b')",
      "CREATE TABLE tag (experiment_id INTEGER, name TEXT, folder TEXT)",
      "INSERT INTO tag VALUES (1, 'loss', '0'), (2, 'acc', '0'), (2, 'loss', '1')",
    ),
    "swanlog/run-1/logs/0/1000.log": points(3, 2, "NaN"),
    "swanlog/run-1/logs/0/_summary.json": '{"max": 3}',
    "swanlog/run-2/logs/0/1000.log": points(0.5, 0.75),
    "swanlog/run-2/logs/1/1000.log": points(1, 0.5),
    "swanlog/run-2/console/2025-06-05.log": "loss 0.5\n",
  });
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["a", { loss: [[0, 3], [1, 2], [2, NaN]] }],
    ["b", { acc: [[0, 0.5], [1, 0.75]], loss: [[0, 1], [1, 0.5]] }],
  ]);
});

Deno.test("swanlab refuses a run file without a value", async () => {
  const empty = swanlabFile(1, json("Header", {}));
  await rejects(read(empty, "backup.swanlab"), { code: "no-records" });
});
