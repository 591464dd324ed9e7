import { deepStrictEqual, rejects } from "node:assert/strict";
import { fileOf } from "../../lib/log_file.ts";
import { readLog } from "../../lib/reading.ts";
import { about, curves, readFiles, readText } from "./_read.ts";

Deno.test("keras-history reads columns, with NaN and Infinity as Python writes them", async () => {
  const text =
    '{"loss": [1.5, NaN, -Infinity, null, 1e-3], "a \\"NaN\\" name": [1, 2]}';
  deepStrictEqual(await curves(text), {
    "loss": [[0, 1.5], [1, NaN], [2, -Infinity], [4, 0.001]],
    'a "NaN" name': [[0, 1], [1, 2]],
  });
  deepStrictEqual(await about(text), ["keras-history", []]);
});

Deno.test("keras-history reads the form that pandas writes", async () => {
  deepStrictEqual(
    await curves('{"loss": {"0": 2, "1": 1}, "val_loss": {"0": 3, "1": null}}'),
    {
      loss: [[0, 2], [1, 1]],
      val_loss: [[0, 3]],
    },
  );
});

Deno.test("keras-history reads groups of columns and columns with steps", async () => {
  deepStrictEqual(
    await curves(
      '{"train": {"combined": {"loss": [2, 1]}}, "lm loss": {"start_step": 1, "values": {"1": 9, "5": 8}}}',
    ),
    { "train/combined/loss": [[0, 2], [1, 1]], "lm loss": [[1, 9], [5, 8]] },
  );
});

Deno.test("plain settings beside columns are the run's, and a plain result is none", async () => {
  const settings = { learning_rate: 0.001, batch_size: 32, optimizer: "adam" };
  const kinds = async (text: string, path: string) => {
    const [run] = await readText(text, path);
    deepStrictEqual(run!.context, settings);
    return run!.source.notes.map(({ kind, what }) => [kind, what]);
  };
  const plain = { lr: 0.001, batch_size: 32, optimizer: "adam" };
  const columns = { loss: [2, 1.5, 1], val_loss: [2, 1.6, 1.2] };
  deepStrictEqual(
    await kinds(JSON.stringify({ ...plain, ...columns, acc: 0.9 }), "a.json"),
    [["summary-record", "acc"]],
  );
  deepStrictEqual(
    await kinds(JSON.stringify({ ...plain, history: columns }), "b.json"),
    [],
  );
  deepStrictEqual(
    await kinds(
      "lr: 0.001\nbatch_size: 32\noptimizer: adam\nhistory:\n  loss: [2, 1.5, 1]\n  val_loss: [2, 1.6, 1.2]\n",
      "c.yaml",
    ),
    [],
  );
  deepStrictEqual(
    await kinds(
      'lr = 0.001\nbatch_size = 32\noptimizer = "adam"\nloss = [2, 1.5, 1]\nval_loss = [2, 1.6, 1.2]\n',
      "d.toml",
    ),
    [],
  );
});

Deno.test("lists that a program printed behind their names are columns, whatever the file is called", async () => {
  const lists = {
    "train losses": [[0, 2], [1, 1.5], [2, 1]],
    val_loss: [[0, 2], [1, NaN], [2, 1.5]],
  };
  deepStrictEqual(
    await curves("train losses: [2.0, 1.5, 1.0]\n\nval_loss: [2, nan, 1.5]\n"),
    lists,
  );
  deepStrictEqual(
    await curves("train_loss = [2.0, 1.5, 1.0]\nval_loss = [2, nan, 1.5]\n"),
    { train_loss: lists["train losses"], val_loss: lists.val_loss },
  );
  await rejects(readText("sizes: [2.0, 1.5, 1.0]\n", "a.txt"));
  await rejects(readText("loss: [2.0, 1.5, 1.0]\nThat was it.\n", "a.txt"));
});

Deno.test("keras-history calls numbers without a name as their file", async () => {
  const [run] = await readText("[2, NaN, 1]", "out/loss_curve.json");
  deepStrictEqual(
    run!.series.map(({ name, split, values }) => [name, split, ...values]),
    [["loss_curve", "train", 2, NaN, 1]],
  );
});

Deno.test("hf-trainer-state takes the latest of a run's checkpoints, which holds all records", async () => {
  const state = (steps: number[]) =>
    JSON.stringify({ log_history: steps.map((step) => ({ step, loss: 1 })) });
  const runs = await readFiles({
    "a/checkpoint-100/trainer_state.json": state([50, 100]),
    "a/checkpoint-50/trainer_state.json": state([50]),
    "b/checkpoint-50/trainer_state.json": state([50]),
    "b/checkpoint-50/x.json": '{"loss": [1, 2]}',
    "b/trainer_state.json": state([50, 60]),
  });
  deepStrictEqual(
    runs.map(({ name, series }) => [name, ...series[0]!.steps]),
    [["a", 50, 100], ["x.json", 0, 1], ["b", 50, 60]],
  );
});

Deno.test("json-rows reads an array of records", async () => {
  const text =
    '[{"epoch": 1, "loss": 2, "batches": [1, 2]}, {"epoch": 2, "loss": 1, "batches": []}]';
  deepStrictEqual(await curves(text), { loss: [[1, 2], [2, 1]] });
  deepStrictEqual(await about(text), ["json-rows", ["text-column"]]);
});

Deno.test("hf-trainer-state reads the log history, without its closing summary", async () => {
  const text = JSON.stringify(
    {
      best_metric: null,
      train_batch_size: 8,
      log_history: [
        { epoch: 0.5, step: 50, loss: 2, learning_rate: 0.1 },
        { epoch: 1, step: 100, eval_loss: 3 },
        { epoch: 1, step: 100, train_loss: 1.7, train_runtime: 9 },
      ],
    },
    null,
    2,
  );
  deepStrictEqual(await curves(text), {
    loss: [[50, 2]],
    learning_rate: [[50, 0.1]],
    eval_loss: [[100, 3]],
  });
  deepStrictEqual(await about(text), ["hf-trainer-state", [
    "summary-record",
    "one-record",
  ]]);
  deepStrictEqual((await readText(text))[0]!.context, { batch_size: 8 });
});

Deno.test("JSON readers refuse what holds no curve, and say where it breaks", async () => {
  await rejects(() => readText('{"accuracy": 0}'), { code: "no-curve" });
  await rejects(() => readText('{\n"epoch": 3,\n"train_loss": 0.5\n}'), {
    code: "no-curve",
  });
  await rejects(() => readText('{"loss": [],\n "val_loss": []}'), {
    code: "no-numbers",
  });
  await rejects(() => readText('[{"a": "b"}]'), { code: "no-numbers" });
  await rejects(() => readText('{"loss": [1, 2,\n oops]}', "h.json"), {
    code: "syntax",
    line: 2,
    message: /^Cannot read line 2 of "h.json": found broken text: /,
  });
});

const CUT: Record<string, [text: string, found: Record<string, number[][]>]> = {
  "columns in a list": ['{"loss":[1,2,3],"val_loss":[5,4.', {
    loss: [[0, 1], [1, 2], [2, 3]],
    val_loss: [[0, 5]],
  }],
  "columns in a name": ['{"loss":[1,2,3],"a \\"}, b', {
    loss: [[0, 1], [1, 2], [2, 3]],
  }],
  "a list of records": ['[{"epoch":1,"loss":1},{"epoch":2,"loss":3},{"ep', {
    loss: [[1, 1], [2, 3]],
  }],
  "records of the Trainer": [
    '{"log_history":[{"step":5,"loss":NaN},{"step":9',
    {
      loss: [[5, NaN]],
    },
  ],
  "a run": ['{"id":"a","history":{"loss":[3,2],"lr":{"steps":[1', {
    loss: [[0, 3], [1, 2]],
  }],
};

for (const [what, [text, found]] of Object.entries(CUT)) {
  Deno.test(`JSON that is cut in ${what} is read up to the cut, and noted`, async () => {
    deepStrictEqual(await curves(text), found);
    deepStrictEqual((await about(text))[1][0], "truncated-tail");
  });
}

Deno.test("JSON that gives a name two lists is noted; the later one counts", async () => {
  const text = '{"loss":[3,2,1],"val_loss":[1,2],"loss":[9,8]}';
  deepStrictEqual(await curves(text), {
    loss: [[0, 9], [1, 8]],
    val_loss: [[0, 1], [1, 2]],
  });
  deepStrictEqual((await about(text))[1], ["repeated-name"]);
});

Deno.test("JSON that gives a name two numbers is noted, too", async () => {
  const text = '[{"step":1,"loss":3,"loss":2},{"step":2,"loss":1}]';
  deepStrictEqual(await curves(text), { loss: [[1, 2], [2, 1]] });
  deepStrictEqual((await about(text))[1], ["repeated-name"]);
});

Deno.test("JSON objects one behind the other are records, or runs where each holds curves", async () => {
  const records = [1, 2, 3].map((epoch) =>
    JSON.stringify({ epoch, loss: epoch / 2 }, null, 2)
  );
  deepStrictEqual(await curves(records.join("\n")), {
    loss: [[1, 0.5], [2, 1], [3, 1.5]],
  });
  const runs = [[3, 2], [5, 4]].map((loss) => JSON.stringify({ loss }));
  for (const between of ["", "\n"]) {
    const read = await readText(runs.join(between), "x.json");
    deepStrictEqual(read.map(({ series }) => [...series[0]!.values]), [
      [3, 2],
      [5, 4],
    ]);
  }
});

Deno.test("JSON that is larger than a text can be says what may be as large", async () => {
  const text = new TextEncoder().encode('{"loss": [3, 2, 1], "val_loss": [');
  const file = { ...fileOf(text, "big.json"), size: 2 ** 28 + 1 };
  await rejects(readLog({ path: file.path, files: [file] }), {
    code: "large-document",
    message:
      'Cannot read "big.json": found a document larger than 256 MB; with one JSON record a line it may be of any size',
  });
});
