import { deepStrictEqual, rejects } from "node:assert/strict";
import { read } from "../../lib/reading.ts";
import { concat } from "../kit/event_file.ts";
import {
  configRecord,
  historyRecord,
  runRecord,
  wandbFile,
} from "../kit/wandb_file.ts";
import { kindsOf, pointsOf, runsIn } from "./_runs.ts";

const ROWS = [
  historyRecord({ loss: "2", "val > loss": "3", _step: "0" }),
  historyRecord({ loss: "1.5", _step: "10" }),
  historyRecord({ loss: "NaN", "val > loss": '"Infinity"' }, 20),
];

Deno.test("wandb reads the history of a run, its name and its settings", async () => {
  const [run] = await read(
    wandbFile(
      runRecord("brave-fox-7", { lr: "0.1", model: '{"dropout": 0.5}' }),
      ...ROWS,
      configRecord({ batch_size: "32", _wandb: "{}" }),
    ),
    "run-x.wandb",
  );
  deepStrictEqual(pointsOf(run!), {
    "loss": [[0, 2], [10, 1.5], [20, NaN]],
    "val/loss": [[0, 3], [20, Infinity]],
  });
  deepStrictEqual([run!.name, run!.source.reader], ["brave-fox-7", "wandb"]);
  deepStrictEqual(run!.context, {
    dropout: 0.5,
    learning_rate: 0.1,
    batch_size: 32,
  });
});

Deno.test("wandb puts a record together that lies in three blocks", async () => {
  const long = historyRecord({
    note: `"${"x".repeat(70_000)}"`,
    loss: "1",
    _step: "5",
  });
  const [run] = await read(wandbFile(ROWS[0]!, long, ROWS[2]!), "run-x.wandb");
  deepStrictEqual(pointsOf(run!)["loss"], [[0, 2], [5, 1], [20, NaN]]);
});

Deno.test("wandb keeps all but the record that a killed run left half written", async () => {
  const file = wandbFile(...ROWS);
  const [run] = await read(file.subarray(0, file.length - 3), "run-x.wandb");
  deepStrictEqual(pointsOf(run!)["loss"], [[0, 2], [10, 1.5]]);
  deepStrictEqual(kindsOf(run!), ["truncated-tail"]);
});

Deno.test("wandb goes on in the next block after a record that is damaged", async () => {
  const filler = historyRecord({ note: `"${"x".repeat(33_000)}"`, _step: "1" });
  const file = wandbFile(ROWS[0]!, filler, ROWS[1]!, ROWS[2]!);
  file[200]! ^= 1;
  const [run] = await read(file, "run-x.wandb");
  deepStrictEqual(pointsOf(run!)["loss"], [[0, 2], [10, 1.5], [20, NaN]]);
  deepStrictEqual(kindsOf(run!).includes("bad-record"), true);
});

Deno.test("wandb loses one record where one is damaged", async () => {
  const file = wandbFile(...ROWS);
  file[20]! ^= 1;
  const [run] = await read(file, "run-x.wandb");
  deepStrictEqual(pointsOf(run!)["loss"], [[10, 1.5], [20, NaN]]);
  deepStrictEqual(kindsOf(run!), ["bad-record"]);
});

Deno.test("wandb passes over what follows a block of zeros", async () => {
  const [run] = await read(
    concat(wandbFile(...ROWS), new Uint8Array(500)),
    "run-x.wandb",
  );
  deepStrictEqual(pointsOf(run!)["loss"]!.length, 3);
});

Deno.test("wandb takes no picture for a group of numbers", async () => {
  const picture = '{"_type": "image-file", "width": 256, "height": 256}';
  const [run] = await read(
    wandbFile(
      historyRecord({ sample: picture, loss: "1", _step: "0" }),
      historyRecord({ sample: picture, loss: "0.5", _step: "1" }),
    ),
    "run-x.wandb",
  );
  deepStrictEqual(Object.keys(pointsOf(run!)), ["loss"]);
});

Deno.test("wandb goes by what the program counts rather than by its own calls", async () => {
  const rows = [0, 1, 2].map((i) =>
    historyRecord({ iter: `${i * 200}`, loss: `${3 - i}`, _step: `${i}` })
  );
  const [run] = await read(wandbFile(...rows), "run-x.wandb");
  deepStrictEqual(pointsOf(run!)["loss"], [[0, 3], [200, 2], [400, 1]]);
});

Deno.test("wandb says that a run which logged nothing has no records", async () => {
  await rejects(read(wandbFile(runRecord("a")), "run-x.wandb"), {
    name: "LogError",
    code: "no-records",
  });
});

const FOLDER = "wandb/run-20260101_120000-abc";

Deno.test("wandb reads the folder of a run as one log", async () => {
  const runs = await runsIn({
    [`${FOLDER}/run-abc.wandb`]: wandbFile(...ROWS),
    [`${FOLDER}/files/wandb-history.jsonl`]: '{"loss": 7, "_step": 0}\n',
    [`${FOLDER}/files/wandb-summary.json`]: '{"loss": 1.5}',
    [`${FOLDER}/files/wandb-metadata.json`]: '{"host": "a"}',
    [`${FOLDER}/files/output.log`]: "Hello\n",
    [`${FOLDER}/files/requirements.txt`]: "numpy==1.0\n",
    [`${FOLDER}/logs/debug.log`]: "2026-01-01 INFO started\n",
  });
  deepStrictEqual(runs.map((run) => pointsOf(run)["loss"]!.length), [3]);
});

Deno.test("wandb reads the rows of an older run, whose settings lie beside them", async () => {
  const [run] = await runsIn({
    [`${FOLDER}/files/wandb-history.jsonl`]:
      '{"loss": 2, "_step": 0, "_runtime": 1}\n{"loss": NaN, "_step": 5, "_runtime": 2}\n{"lo',
    [`${FOLDER}/files/config.yaml`]:
      "wandb_version: 1\nlr:\n  desc: null\n  value: 0.3\n",
  });
  deepStrictEqual(pointsOf(run!), { loss: [[0, 2], [5, NaN]] });
  deepStrictEqual(run!.context["learning_rate"], 0.3);
  deepStrictEqual(kindsOf(run!).includes("truncated-tail"), true);
});

Deno.test("run files that somebody gathered in one folder are runs by themselves", async () => {
  const runs = await runsIn({
    "all/run-a.wandb": wandbFile(...ROWS),
    "all/run-b.wandb": wandbFile(ROWS[0]!, ROWS[1]!),
  });
  deepStrictEqual(runs.map(({ name }) => name), ["run-a.wandb", "run-b.wandb"]);
});

Deno.test("what a program printed is added where it stored less", async () => {
  const printed = Array.from(
    { length: 21 },
    (_, i) => `{"step": ${i}, "loss": ${2 - i / 20}, "acc": ${i}}`,
  );
  const [run, ...others] = await runsIn({
    [`${FOLDER}/run-abc.wandb`]: wandbFile(...ROWS),
    [`${FOLDER}/files/output.log`]: printed.join("\n"),
  });
  deepStrictEqual(
    run!.series.map(({ name, values }) => [name, values.length]),
    [["loss", 3], ["val/loss", 2], ["loss", 21], ["acc", 21]],
  );
  deepStrictEqual(others, []);
});

Deno.test("what a program printed is read where it stored nothing", async () => {
  const [run] = await runsIn({
    [`${FOLDER}/run-abc.wandb`]: wandbFile(runRecord("a")),
    [`${FOLDER}/files/output.log`]: "epoch,loss\n1,0.9\n2,0.5\n",
  });
  deepStrictEqual(pointsOf(run!), { loss: [[1, 0.9], [2, 0.5]] });
});

Deno.test("what a program printed is left out where it counts otherwise", async () => {
  const [run] = await runsIn({
    [`${FOLDER}/run-abc.wandb`]: wandbFile(...ROWS),
    [`${FOLDER}/files/output.log`]: Array.from(
      { length: 30 },
      (_, i) => `{"step": ${i * 500}, "loss": ${2 - i / 20}}`,
    ).join("\n"),
  });
  deepStrictEqual(run!.series.map(({ values }) => values.length), [3, 2]);
});

Deno.test("wandb says of a file of which no record can be read that it is damaged", async () => {
  const whole = wandbFile(runRecord("fox", {}), ...ROWS);
  const zeros = whole.map((byte, i) => i < 7 ? byte : 0);
  const damaged = whole.map((byte, i) => i < 7 ? byte : byte ^ 0x55);
  for (const bytes of [zeros, damaged, whole.subarray(0, 7)]) {
    await rejects(read(bytes, "run-x.wandb"), { code: "damaged-log" });
  }
});
