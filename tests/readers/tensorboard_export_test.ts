import { deepStrictEqual, rejects } from "node:assert/strict";
import { readText } from "./_read.ts";

const NAME = "run-exp_1-tag-Loss_validation.";
const CSV =
  "Wall time,Step,Value\r\n1700000000.5,0,2\r\n1700000001.5,10,NaN\r\n";
const JSON_TEXT = "[[1700000000.5, 0, 2], [1700000001.5, 10, NaN]]";

for (const [form, text] of Object.entries({ csv: CSV, json: JSON_TEXT })) {
  Deno.test(`tensorboard-export reads a curve as ${form}, called by the tag in the file's name`, async () => {
    const [run] = await readText(text, `logs/${NAME}${form}`);
    deepStrictEqual(run!.source.reader, "tensorboard-export");
    const { name, split, quantity, axis, steps, values, wallSeconds } = run!
      .series[0]!;
    deepStrictEqual([name, split, quantity, axis], [
      "Loss_validation",
      "validation",
      "loss",
      "step",
    ]);
    deepStrictEqual([[...steps], [...values]], [[0, 10], [2, NaN]]);
    deepStrictEqual([...wallSeconds!], [1700000000.5, 1700000001.5]);
  });
}

Deno.test("tensorboard-export calls a curve Value where the file has another name", async () => {
  const [run] = await readText(CSV, "pong.csv");
  deepStrictEqual(run!.series.map(({ name }) => name), ["Value"]);
});

Deno.test("tensorboard-export refuses an export without points", async () => {
  await rejects(() => readText("Wall time,Step,Value\n", "a.csv"), {
    name: "LogError",
  });
});
