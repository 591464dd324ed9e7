import { deepStrictEqual } from "node:assert/strict";
import { readFiles, readText, valuesOf } from "./_read.ts";

const lines = (...rows: unknown[]) =>
  rows.map((row) => JSON.stringify(row) + "\n").join("");

Deno.test("comet reads the metrics and the settings of an experiment that was offline", async () => {
  const metric = (context: string, step: number, metricValue: number) => ({
    payload: {
      context,
      message_id: step,
      metric: { metricName: "loss", metricValue, step, epoch: step },
    },
    type: "metric_msg",
  });
  const param = (paramName: string, paramValue: number, source: string) => ({
    payload: { message_id: 0, param: { paramName, paramValue, source } },
    type: "parameter_msg",
  });
  const text = lines(
    param("lr", 0.1, "manual"),
    param("curr_step", 0, "auto-logged"),
    metric("train", 0, 0.9),
    metric("validate", 0, 1),
    metric("train", 1, 0.8),
    metric("validate", 1, 0.9),
  ).replace(/"payload":\{/g, '"payload": {');
  const [run] = await readText(text, "messages.json");
  deepStrictEqual(run!.source.reader, "comet");
  deepStrictEqual(valuesOf(run!), {
    "train/loss": [0.9, 0.8],
    "validate/loss": [1, 0.9],
  });
  deepStrictEqual(run!.context, { learning_rate: 0.1 });
});

Deno.test("neptune reads the series and the parameters of a run that was offline", async () => {
  const append = (name: string, value: number) => ({
    obj: {
      type: "LogFloats",
      path: [name, "loss"],
      values: [{ value, step: null, ts: 1 }],
    },
  });
  const text = lines(
    { obj: { type: "AssignFloat", path: ["parameters", "lr"], value: 0.1 } },
    append("train", 0.9),
    append("val", 1),
    append("train", 0.8),
    append("val", 0.9),
  );
  const runs = await readFiles({
    "run__1/data-1.log": text,
    "run__1/last_put_version": "5",
  });
  deepStrictEqual(runs.map(valuesOf), [{
    "train/loss": [0.9, 0.8],
    "val/loss": [1, 0.9],
  }]);
  deepStrictEqual(runs[0]!.context, { learning_rate: 0.1 });
});

Deno.test("json-rows takes the two names of a scalar of ClearML together", async () => {
  const scalar = (variant: string, iter: number, value: number) => ({
    timestamp: iter,
    iter,
    metric: "loss",
    variant,
    value,
  });
  const [run, ...others] = await readText(
    JSON.stringify([
      scalar("train", 0, 0.9),
      scalar("val", 0, 1),
      scalar("train", 1, 0.8),
      scalar("val", 1, 0.9),
    ]),
    "metrics.jsonl",
  );
  deepStrictEqual(others, []);
  deepStrictEqual(valuesOf(run!), {
    "loss/train": [0.9, 0.8],
    "loss/val": [1, 0.9],
  });
});
