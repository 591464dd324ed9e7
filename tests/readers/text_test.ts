import { deepStrictEqual, ok, rejects } from "node:assert/strict";
import { about, curves, readText } from "./_read.ts";

const FORMS: Record<string, string> = {
  "colons and commas":
    "Epoch 1, loss: 0.5, acc: 60%\nEpoch 2, loss: 0.4, acc: 70%\n",
  "equals signs": "epoch=1 loss=0.5 acc=60\nepoch=2 loss=0.4 acc=70\n",
  "nothing between name and number":
    "epoch 1 loss 0.5 acc 60\nepoch 2 loss 0.4 acc 70\n",
  "bars": "| epoch 1 | loss 0.5 | acc 60 |\n| epoch 2 | loss 0.4 | acc 70 |\n",
  "Python's dicts":
    "{'loss': 0.5, 'acc': 60, 'epoch': 1}\n{'loss': 0.4, 'acc': 70, 'epoch': 2}\n",
  "a logger's prefix":
    "2024-01-02 03:04:05,678 [INFO] trainer - Epoch [1/9] loss: 0.5 acc: 60\n2024-01-02 03:05:05,678 [INFO] trainer - Epoch [2/9] loss: 0.4 acc: 70\n",
  "loguru's prefix, where the line of the program is no measure":
    "2026-05-01 10:01:00.123 | INFO     | __main__:train:88 - Epoch 1: loss = 0.5 | acc = 60\n2026-05-01 10:02:00.123 | INFO     | __main__:<module>:88 - Epoch 2: loss = 0.4 | acc = 70\n",
  "headers of epochs":
    "Epoch 1/9\nloss: 0.5\nacc: 60\nEpoch 2/9\nloss: 0.4\nacc: 70\n",
  "prose":
    "In epoch 1 loss is 0.5, acc is 60.\nIn epoch 2 loss is 0.4, acc is 70.\n",
  "means so far in brackets":
    "Epoch: 1 loss 0.5 (0.7) acc 60 (50.5)\nEpoch: 2 loss 0.4 (0.6) acc 70 (60.5)\n",
  "boxes":
    "+---+\n| epoch | 1 |\n| loss | 0.5 |\n| acc | 60 |\n+---+\n| epoch | 2 |\n| loss | 0.4 |\n| acc | 70 |\n+---+\n",
  "boxes with the epoch last":
    "---\n| loss | 0.5 |\n| acc | 60 |\n| epoch | 1 |\n---\n| loss | 0.4 |\n| acc | 70 |\n| epoch | 2 |\n---\n",
  "full-width signs": "第1轮，loss：0.5，acc：60\n第2轮，loss：0.4，acc：70\n",
};

for (const [form, printed] of Object.entries(FORMS)) {
  Deno.test(`text reads ${form}`, async () => {
    deepStrictEqual(await curves(printed), {
      loss: [[1, 0.5], [2, 0.4]],
      acc: [[1, 60], [2, 70]],
    });
  });
}

Deno.test("text keeps the last state of a progress bar, epoch by epoch", async () => {
  deepStrictEqual(
    await curves(
      "Epoch 1/2\n\r1/2 [==>..] - ETA: 1s - loss: 3.0\b\b\b\b\r2/2 [=====] - 1s 3ms/step - loss: 2.0 - val_loss: 2.5\n" +
        "Epoch 2/2\n\r1/2 [==>..] - ETA: 1s - loss: 1.5\b\b\b\b\r2/2 [=====] - 1s 3ms/step - loss: 1.0 - val_loss: 1.5\n",
    ),
    { loss: [[1, 2], [2, 1]], val_loss: [[1, 2.5], [2, 1.5]] },
  );
});

Deno.test("text knows the settings that a trainer prints before it begins, and not those of an evaluation", async () => {
  const [run] = await readText(`***** Running Evaluation *****
  Num examples = 9
  Batch size = 3
[INFO|trainer.py:1721] 2024-01-02 03:04:05,678 >> ***** Running training *****
[INFO|trainer.py:1722] 2024-01-02 03:04:05,678 >>   Num examples = 8,551
[INFO|trainer.py:1723] 2024-01-02 03:04:05,678 >>   Num Epochs = 2
[INFO|trainer.py:1724] 2024-01-02 03:04:05,678 >>   Instantaneous batch size per device = 8
[INFO|trainer.py:1725] 2024-01-02 03:04:05,678 >>   Total train batch size (w. parallel, distributed & accumulation) = 64
[INFO|trainer.py:1726] 2024-01-02 03:04:05,678 >>   Total optimization steps = 268
{'loss': 0.7, 'learning_rate': 5e-05, 'epoch': 1.0}
{'loss': 0.5, 'learning_rate': 4e-05, 'epoch': 2.0}
`);
  deepStrictEqual(run!.context, {
    train_size: 8551,
    epochs: 2,
    batch_size: 64,
    max_steps: 268,
  });
  deepStrictEqual([...run!.series[0]!.values], [0.7, 0.5]);
});

Deno.test("text takes a bar that is filled with blanks for the same bar", async () => {
  const bar = (epoch: number, loss: number) =>
    `Epoch ${epoch}/2\n\r1/9 [          ] - ETA: 1s - loss: 3.0\r5/9 [=====     ] - ETA: 1s - loss: 2.5\r9/9 [==========] - 1s 3ms/step - loss: ${loss} - val_loss: ${loss}\n`;
  deepStrictEqual(await curves(bar(1, 2) + bar(2, 1)), {
    loss: [[1, 2], [2, 1]],
    val_loss: [[1, 2], [2, 1]],
  });
});

Deno.test("text takes what a bar shows before its epoch began for the end of the one before", async () => {
  // Lightning with rich, where none knows how many batches there are: ESC [2K clears a line and is no number.
  const bar = (epoch: number, done: number, losses: string) =>
    `\r\x1b[2K\x1b[1A\x1b[2KEpoch ${epoch}/2  \x1b[90m━━━━━━━━\x1b[0m ${done}/-- 0:00:01 • -:--:-- 25.18it/s v_num: logs ${losses}`;
  deepStrictEqual(
    await curves(
      bar(0, 2, "train_loss: 2.0") +
        bar(1, 0, "train_loss: 2.0 val_loss: 2.5") +
        bar(1, 2, "train_loss: 1.5 val_loss: 2.5") +
        bar(2, 0, "train_loss: 1.5 val_loss: 1.8") +
        bar(2, 2, "train_loss: 1.2 val_loss: 1.8") + "\n",
    ),
    {
      train_loss: [[0, 2], [1, 1.5], [2, 1.2]],
      val_loss: [[0, 2.5], [1, 1.8]],
    },
  );
});

Deno.test("text takes the lines below a bar that begin far to the right for more of what it shows", async () => {
  const right = " ".repeat(62);
  const epoch = (at: number, loss: number, accuracy: number) =>
    `Epoch ${at}/1  ━━━━━━━━━━━ 5/5 0:00:01 • 0:00:00 25.18it/s v_num: 0.000      \n` +
    `${right}train_loss: ${loss}   \n${right}val_accuracy:  \n${right}${accuracy}          \n`;
  deepStrictEqual(await curves(epoch(0, 2, 0.5) + epoch(1, 1, 0.6)), {
    train_loss: [[0, 2], [1, 1]],
    val_accuracy: [[0, 0.5], [1, 0.6]],
  });
});

Deno.test("text takes no validation from a bar that still shows that of the epoch before", async () => {
  const bar = (epoch: number, done: number, train: number, val: number) =>
    `Epoch ${epoch}: ${
      done * 50
    }%|###  | ${done}/2 [00:01<00:00,  2.00it/s, loss=${train}, val_loss=${val}]\r`;
  deepStrictEqual(
    await curves(
      bar(0, 2, 2, 3) + bar(1, 1, 1.9, 3) + bar(1, 2, 1.5, 2.5) +
        bar(2, 1, 1.2, 2.5),
    ),
    { loss: [[0, 2], [1, 1.5], [2, 1.2]], val_loss: [[0, 3], [1, 2.5]] },
  );
});

Deno.test("text takes the states of a single bar over the whole run as steps", async () => {
  const bar = (step: number, loss: number) =>
    `\r ${step}%|##   | ${step}/100 [00:01<00:09, 9.00it/s, loss=${loss}]`;
  deepStrictEqual(
    await curves(bar(10, 3) + bar(20, 2.5) + bar(20, 2) + bar(30, 1) + "\n"),
    { loss: [[10, 3], [20, 2], [30, 1]] },
  );
});

Deno.test("text reads a record that a bar's missing line end has swallowed", async () => {
  deepStrictEqual(
    await curves(
      "Epoch 1 /9:  10%|# | 1/9 [00:01<00:09, 1.00s/it]loss:0.5,acc:60\nEpoch 2 /9:  20%|## | 2/9 [00:01<00:09, 1.00s/it]loss:0.4,acc:70\n",
    ),
    { loss: [[1, 0.5], [2, 0.4]], acc: [[1, 60], [2, 70]] },
  );
});

Deno.test("text reads a printed table below its header", async () => {
  deepStrictEqual(
    await curves(
      "starting\nepoch     train_loss  valid_loss  time\n0         0.5         0.6         00:05\n1         0.4         0.7         00:05\n",
    ),
    { train_loss: [[0, 0.5], [1, 0.4]], valid_loss: [[0, 0.6], [1, 0.7]] },
  );
});

Deno.test("text tells the splits of a line that begins with one, and of those below a headline", async () => {
  const [history] = await readText(
    "Epoch 1\ntrain loss: 0.5 acc: 0.6\nval loss: 0.7 acc: 0.5\nTest on epoch 1\nacc: 0.4\n" +
      "Epoch 2\ntrain loss: 0.4 acc: 0.7\nval loss: 0.6 acc: 0.6\nTest on epoch 2\nacc: 0.5\n",
  );
  deepStrictEqual(
    history!.series.map((
      { split, quantity, values },
    ) => [split, quantity, ...values]),
    [
      ["train", "loss", 0.5, 0.4],
      ["train", "accuracy", 0.6, 0.7],
      ["validation", "loss", 0.7, 0.6],
      ["validation", "accuracy", 0.5, 0.6],
      ["test", "accuracy", 0.4, 0.5],
    ],
  );
});

Deno.test("text keeps losses of steps and of epochs apart, though they have one name", async () => {
  deepStrictEqual(
    await curves(
      "epoch 1 - iter 1/2 - loss 0.9\nepoch 1 - iter 2/2 - loss 0.8\nEPOCH 1 done: loss 0.85\n" +
        "epoch 2 - iter 1/2 - loss 0.7\nepoch 2 - iter 2/2 - loss 0.6\nEPOCH 2 done: loss 0.65\n",
    ),
    {
      loss_step: [[1, 0.9], [2, 0.8], [3, 0.7], [4, 0.6]],
      loss_epoch: [[2, 0.85], [4, 0.65]],
    },
  );
});

Deno.test("text puts what stands before the first step one before it", async () => {
  deepStrictEqual(
    await curves(
      "val loss 11.0\nstep 1/9 | loss 10.5\nstep 2/9 | loss 10.1\nval loss 10.0\n",
    ),
    { "val loss": [[0, 11], [2, 10]], loss: [[1, 10.5], [2, 10.1]] },
  );
});

Deno.test("text reads NaN, infinity, thousands, shares and numbers with units", async () => {
  deepStrictEqual(
    await curves(
      "step 1: loss=nan, tokens=327,680, score: 2/8 = 0.25, mem=1.5GB\nstep 2: loss=-inf, tokens=655,360, score: 4/8 = 0.5, mem=1.5GB\n",
    ),
    {
      loss: [[1, NaN], [2, -Infinity]],
      tokens: [[1, 327680], [2, 655360]],
      score: [[1, 0.25], [2, 0.5]],
      mem: [[1, 1.5], [2, 1.5]],
    },
  );
});

Deno.test("text passes over settings, code and asides without a word for each", async () => {
  const printed = [
    "Namespace(lr=0.1, epochs=2, loss='ce', batch_size=4)",
    "config:",
    "  lr: 0.1",
    "  loss: ce",
    "  dropout: 0.5",
    "  model: resnet",
    "  (0): Conv2d(3, 64, kernel_size=(7, 7))",
    "Epoch 1: loss: 0.5",
    "Saved best model at epoch 1 with loss 0.5",
    "Epoch 2: loss: 0.4",
    "UserWarning: 3 workers are too many",
    "Best loss: 0.4",
  ].join("\n");
  deepStrictEqual(await curves(printed), { loss: [[1, 0.5], [2, 0.4]] });
  deepStrictEqual(await about(printed), ["text", ["understood"]]);
});

Deno.test("text begins another run where the first banner and the first place stand again", async () => {
  const run = (loss: number) =>
    `=== Training (Fri Aug  2 12:34:15 2024) ===\n(epoch: 1, iters: 100) loss: ${loss}\n`;
  const histories = await readText(run(1) + run(2) + run(3));
  deepStrictEqual(
    histories.map(({ name, series }) => [name, ...series[0]!.values]),
    [
      ["run.log #1", 1],
      ["run.log #2", 2],
      ["run.log #3", 3],
    ],
  );
  ok(
    histories[0]!.source.notes.some(({ kind, count }) =>
      kind === "restarted" && count === 2
    ),
  );
});

Deno.test("text says how much of a log it has understood", async () => {
  const [history] = await readText(
    "Epoch 1 loss: 0.5\nall is well\nhow are you\nEpoch 2 loss: 0.4\n",
  );
  deepStrictEqual(history!.source.notes, [{
    kind: "understood",
    count: 2,
    what: "50%",
  }]);
});

const REFUSED: Record<string, string> = {
  "results of searches, with lists between":
    "Fitting 3 folds\nRMSE: 12.9\nage   0.9\nheight   0.1\nsize   0.01\nRMSE: 12.7\nage   0.8\nheight   0.2\nsize   0.01\nRMSE: 12.8\n",
  "a physical simulation":
    "Step Temp E_pair Press\n 100 353.2 -30047.9 1933.2\n 200 184.0 -30086.7 1933.2\n 300 230.3 -30058.9 1933.2\n",
  "source code":
    "lr = 0.1\nfor epoch in range(10):\n  loss = step(0.5)\n  acc = 0.0\n",
  "a list of settings": "lr: 0.1\nepochs: 10\nbatch_size: 32\nseed: 1\n",
  "numbers without names": "1 0.5 0.6\n2 0.4 0.5\n3 0.3 0.4\nthe end\n",
};

for (const [what, printed] of Object.entries(REFUSED)) {
  Deno.test(`text refuses ${what}`, async () => {
    await rejects(() => readText(printed, "run.log", "text"), {
      name: "LogError",
    });
  });
}

const steps = Array.from({ length: 7 }, (_, i) => `step ${i} loss: ${9 - i}`);

for (
  const error of [
    "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB",
    "KeyboardInterrupt",
    "RuntimeError: CUDA error: device-side assert triggered",
    "run.sh: line 3: 4711 Killed",
    "slurmstepd: error: *** JOB 7 CANCELLED AT 2024-01-02 DUE TO TIME LIMIT ***",
  ]
) {
  Deno.test(`text that ends in ${JSON.stringify(error)} says so, and how little of it was read`, async () => {
    const [history] = await readText(
      [...steps, "  File train.py", error, "bye"].join("\n"),
    );
    deepStrictEqual(history?.source.notes, [
      { kind: "understood", count: 7, what: "70%" },
      { kind: "ends-in-error", at: 9, what: error.slice(0, 120) },
    ]);
  });
}

Deno.test("text that goes on after an error does not end in it", async () => {
  const printed = [steps[0], "ValueError: retry", ...steps.slice(1)].join("\n");
  deepStrictEqual(await about(printed), ["text", ["understood"]]);
});

Deno.test("text that only speaks of errors does not end in one", async () => {
  const printed = [...steps, "Mean absolute error: 3", "Killed 3 workers"];
  deepStrictEqual(await about(printed.join("\n")), ["text", ["understood"]]);
});

Deno.test("text takes neither code nor a number that has overflown for a setting", async () => {
  const [history] = await readText(
    [
      "n_parameters: list(raw_model)",
      "loss_function: model(x, y, mask)",
      "criterion: CrossEntropyLoss()",
      "optimizer: adam",
      "epochs: 9223372036854775807",
      "batch_size: 32",
      ...steps,
    ].join("\n"),
  );
  deepStrictEqual(history?.context, {
    loss_function: "CrossEntropyLoss()",
    optimizer: "adam",
    batch_size: 32,
  });
});

Deno.test("text takes what a word counts, how long it took and how far it goes for no series", async () => {
  const tree = (round: number, loss: number) =>
    `[${round}/2] 1 tree, 12 leaves, max depth = 5, train loss: ${loss}, in 0.00${round}s`;
  deepStrictEqual(await curves(`${tree(1, 0.6)}\n${tree(2, 0.5)}\n`), {
    "max depth": [[1, 5], [2, 5]],
    "train loss": [[1, 0.6], [2, 0.5]],
  });
  deepStrictEqual(
    await curves(
      "iteration: 1 of max_iter: 8, perplexity: 8.7\niteration: 2 of max_iter: 8, perplexity: 8.6\n",
    ),
    { perplexity: [[1, 8.7], [2, 8.6]] },
  );
});

Deno.test("text takes no cell of a table of a model for the name of a number", async () => {
  const parts = [
    "│ 0 │ criterion │ MSELoss │ 0 │ train │ 0 │",
    "│ 1 │ model │ DeepARModel │ 1.5 K │ train │ 43.7 K │",
  ];
  deepStrictEqual(
    await curves(
      [...parts, "epoch 1 loss 0.5", "epoch 2 loss 0.4"].join("\n"),
    ),
    { loss: [[1, 0.5], [2, 0.4]] },
  );
});

Deno.test("text takes a bar that names no epoch for that of the line below it", async () => {
  const epoch = (at: number, loss: number, accuracy: number) =>
    `\r50%|###  | 1/2 [00:00<00:01, 3.00it/s, loss=9]\r100%|######| 2/2 [00:01<00:00, 3.00it/s, loss=${loss}]` +
    `  11/27/2026 01:56:02 - INFO - __main__ - [RANK 0] epoch ${at}: {'accuracy': ${accuracy}}\n`;
  deepStrictEqual(
    await curves(epoch(0, 2, 0.5) + epoch(1, 1, 0.6) + epoch(2, 0.5, 0.7)),
    {
      loss: [[0, 2], [1, 1], [2, 0.5]],
      accuracy: [[0, 0.5], [1, 0.6], [2, 0.7]],
    },
  );
});

Deno.test("text takes no count of tokens for a step where epochs come in parts", async () => {
  deepStrictEqual(
    await curves(
      "{'loss': 2, 'num_tokens': 280, 'epoch': 0.5}\n{'loss': 1, 'num_tokens': 560, 'epoch': 1}\n",
    ),
    { loss: [[0.5, 2], [1, 1]] },
  );
});

Deno.test("text keeps epochs where lines on training and on validation tell their times", async () => {
  const epoch = (at: number, time: number, loss: number, score: number) =>
    `epoch ${at} training [time: ${time}s, train loss: ${loss}]\nepoch ${at} evaluating [time: 0.1${at}s, valid_score: ${score}]\n`;
  deepStrictEqual(
    await curves(
      epoch(1, 0.5, 2, 0.5) + epoch(2, 0.75, 1, 0.6) + epoch(3, 0.25, 0.5, 0.7),
    ),
    {
      time: [[1, 0.5], [2, 0.75], [3, 0.25]],
      "train loss": [[1, 2], [2, 1], [3, 0.5]],
      valid_score: [[1, 0.5], [2, 0.6], [3, 0.7]],
    },
  );
});

Deno.test("text tells runs apart that a launcher numbers", async () => {
  const job = (at: number, last: number) =>
    `[2026-11-27 02:09:46,551][HYDRA] \t#${at} : lr=0.${at}\n` +
    [2, 1, last].map((loss, epoch) =>
      `[2026-11-27 02:09:46,652][train][INFO] - epoch ${epoch}: train_loss=${loss}\n`
    ).join("");
  const runs = await readText(job(1, 0.5) + job(2, 0.25));
  deepStrictEqual(
    runs.map(({ series }) =>
      series.map(({ name, values }) => [name, ...values])
    ),
    [[["train_loss", 2, 1, 0.5]], [["train_loss", 2, 1, 0.25]]],
  );
});

Deno.test("text tells which average a measure is, and what flair measured on a sample of the training data", async () => {
  const epoch = (at: number, loss: number) =>
    `2026-11-27 02:08:46,137 EPOCH ${at} done: loss 0.8 - lr: 0.1
2026-11-27 02:08:46,295 DEV : loss ${loss} - f1-score (micro avg)  0.775
2026-11-27 02:08:46,425 TRAIN_SAMPLE : loss ${
      loss / 2
    } - f1-score (micro avg)  0.8333
`;
  const [history] = await readText(epoch(1, 0.5) + epoch(2, 0.25));
  deepStrictEqual(
    history!.series.map(({ name, split, quantity, axis, values }) =>
      [name, split, quantity, axis, ...values].join(" ")
    ),
    [
      "loss train loss epoch 0.8 0.8",
      "lr  learning_rate epoch 0.1 0.1",
      "dev/loss validation loss epoch 0.5 0.25",
      "dev/f1-score micro avg validation f1 epoch 0.775 0.775",
      "train_sample/loss train loss epoch 0.25 0.125",
      "train_sample/f1-score micro avg train f1 epoch 0.8333 0.8333",
    ],
  );
});
