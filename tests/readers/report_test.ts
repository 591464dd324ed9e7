import { deepStrictEqual, rejects } from "node:assert/strict";
import { readText, valuesOf } from "./_read.ts";

const lines = (...all: string[]) => all.join("\n");

Deno.test("report reads the table of epochs in a document, and its settings", async () => {
  const [run, ...others] = await readText(
    lines(
      "# A detector",
      "",
      "It reaches an accuracy of 0.9 after epoch 3.",
      "",
      "- learning_rate: `2e-05`",
      "",
      "| Epoch | Train Loss | Val Loss |",
      "|:-----:|-----------:|---------:|",
      "| 1 | 0.9 | 1.1 |",
      "| 2 | 0.7 | 1.0 |",
      "| 3 | 0.6 | 0.9 |",
      "",
      "Loss=0.55 on the test set.",
    ),
    "README.md",
  );
  deepStrictEqual(others, []);
  deepStrictEqual(valuesOf(run!), {
    "Train Loss": [0.9, 0.7, 0.6],
    "Val Loss": [1.1, 1, 0.9],
  });
  deepStrictEqual(run!.context, { learning_rate: 2e-5 });
  deepStrictEqual(run!.source.notes, []);
});

Deno.test("report takes a number without what people write around it", async () => {
  const [run] = await readText(
    lines(
      "Epoch | Loss | Accuracy | PSNR | Remark",
      "--- | --- | --- | --- | ---",
      "1 (start) | ~0.9 | 50\\% | 21 dB | |",
      "**2** | **0.8** ✓ | $60\\%$ | 22 dB | best",
      "3 | 0.7 (−0.1) | **70%** 🌟 | 23 dB | |",
      "4 | — | No log | - | |",
    ),
    "notes.md",
  );
  deepStrictEqual(valuesOf(run!), {
    Loss: [0.9, 0.8, 0.7],
    Accuracy: [50, 60, 70],
    PSNR: [21, 22, 23],
  });
  deepStrictEqual([...run!.series[0]!.steps], [1, 2, 3]);
});

Deno.test("report takes tables of the same columns for runs, called as their headings, unless one goes on", async () => {
  const table = (...rows: string[]) =>
    lines("| Step | Loss |", "|---|---|", ...rows);
  const runs = await readText(
    lines(
      "## First",
      table("| 1k | 0.9 |", "| 2k | 0.8 |"),
      "",
      "Later:",
      table("| 3k | 0.7 |", "| 4k | 0.6 |"),
      "**Second**",
      table("| 1k | 0.95 |", "| 2k | 0.85 |"),
    ),
    "runs.md",
  );
  deepStrictEqual(
    runs.map(({ name, series: [loss] }) => [
      name,
      [...loss!.steps],
      [...loss!.values],
    ]),
    [
      ["runs.md: First", [1000, 2000, 3000, 4000], [0.9, 0.8, 0.7, 0.6]],
      ["runs.md: Second", [1000, 2000], [0.95, 0.85]],
    ],
  );
});

Deno.test("report lays tables of other columns at the same epochs side by side", async () => {
  const [run, ...others] = await readText(
    lines(
      "| Epoch | Loss |",
      "|---|---|",
      "| 1 | 0,9 |",
      "| 2 | 0,8 |",
      "",
      "| Epoch | Accuracy |",
      "|---|---|",
      "| 1 | 0,5 |",
      "| 2 | 0,6 |",
    ),
    "epochs.md",
  );
  deepStrictEqual(others, []);
  deepStrictEqual(valuesOf(run!), { Loss: [0.9, 0.8], Accuracy: [0.5, 0.6] });
});

Deno.test("report reads epochs behind the stage that each belongs to", async () => {
  const [run] = await readText(
    lines(
      "| 阶段 | 轮次 | 训练损失 |",
      "|---|---|---|",
      "| 开始 | 1 | 1.5 |",
      "| 微调 | 31 | 0.1 |",
    ),
    "README.md",
  );
  deepStrictEqual([...run!.series[0]!.steps], [1, 31]);
});

for (
  const [path, text] of Object.entries({
    "notebook.html": lines(
      "<style>table { border: none; }</style>",
      '<table border="1" class="dataframe">',
      "  <tr><th></th><th>epoch</th><th>train_loss</th><th>valid_loss</th></tr>",
      "  <tr>",
      "    <th>0</th><td>1</td><td>0.9</td>",
      "    <td><b>1.1</b></td>",
      "  </tr>",
      "  <tr><th>1<td>2<td>0.8<td>1&nbsp;</tr>",
      "</table>",
    ),
    "paper.tex": lines(
      "\\section{Training}",
      "\\begin{tabular}{lcc}",
      "\\toprule",
      "Epoch & train\\_loss & valid\\_loss \\\\ \\midrule",
      "1 & 0.9 & 1.1 \\\\",
      "2 & \\textbf{0.8} & 1 \\\\[2pt]",
      "\\hline",
      "\\multicolumn{3}{l}{The best is epoch 2.} \\\\",
      "\\end{tabular}",
    ),
    "progress.org": lines(
      "| Epoch | train_loss | valid_loss |",
      "|-------+------------+------------|",
      "|     1 |        0.9 |        1.1 |",
      "|     2 |        0.8 |        1.0 |",
      "|-------+------------+------------|",
    ),
  })
) {
  Deno.test(`report reads a table in ${path}`, async () => {
    const [run, ...others] = await readText(text, path);
    deepStrictEqual(others, []);
    deepStrictEqual(run!.source.reader, "report");
    deepStrictEqual(valuesOf(run!), {
      train_loss: [0.9, 0.8],
      valid_loss: [1.1, 1],
    });
  });
}

Deno.test("report reads a column for each epoch, and tells what stands behind them", async () => {
  const [run] = await readText(
    lines(
      "| Run | Metric | Epoch 1 | Epoch 2 | Best |",
      "|---|---|---|---|---|",
      "| **small** | Train loss | 0.9 | 0.8 | - |",
      "| | Test SRCC | 0.5 | 0.6 | 0.6 |",
    ),
    "runs.md",
  );
  deepStrictEqual(valuesOf(run!), {
    "small/Train loss": [0.9, 0.8],
    "small/Test SRCC": [0.5, 0.6],
  });
  deepStrictEqual(
    run!.source.notes.map(({ kind, what }) => [kind, what]),
    [["left-out", "Best"]],
  );
});

for (
  const [what, text] of Object.entries({
    "models, each trained for as long": lines(
      "| Model | Epochs | Val Acc |",
      "|---|---|---|",
      "| a | 10 | 0.8 |",
      "| b | 20 | 0.9 |",
    ),
    "what each epoch pays": lines(
      "| Epoch | Reward for a block |",
      "|---|---|",
      "| 1 | 25 EUR |",
      "| 2 | 12 EUR |",
    ),
    "what is not there yet": lines(
      "| Epoch | Train Loss |",
      "|---|---|",
      "| 1 | pending |",
      "| 2 | pending |",
    ),
  })
) {
  Deno.test(`report sees no run in ${what}`, async () => {
    await rejects(() => readText(`# Results\n\n${text}\n`, "README.md"), {
      name: "LogError",
    });
  });
}
