import { deepStrictEqual } from "node:assert/strict";
import { readText } from "./_read.ts";

/** A series as a row: name, split, quantity, then its points. */
async function rows(text: string): Promise<[string | null, unknown[][]]> {
  const [history] = await readText(text);
  return [
    history!.source.reader,
    history!.series.map(({ name, split, quantity, steps, values }) => [
      name,
      split,
      quantity,
      ...[...steps].map((step, i) => [step, values[i]]),
    ]),
  ];
}

Deno.test("cuda-convnet gives a loss and an error for each batch and each test, whatever it calls them", async () => {
  deepStrictEqual(
    await rows(
      "Initialized data layer 'data', producing 9 outputs\n" +
        "1.1... logprob:  0.47, 0.09 (1.400 sec)\n1.2... logprob:  0.46, 0.08 (1.400 sec)\n" +
        "======Test output======\nlogprob:  0.50, 0.11 \nLayer 'conv1' weights[0]: 7.9e-03 [0.0e+00] \n" +
        "Train error last 2 batches: 0.465\n1.3... logprob:  0.45, 0.07 (1.4 sec)\n1.4...",
    ),
    ["cuda-convnet", [
      ["train logprob loss", "train", "loss", [1, 0.47], [2, 0.46], [3, 0.45]],
      ["train error", "train", "error", [1, 0.09], [2, 0.08], [3, 0.07]],
      ["test logprob loss", "test", "loss", [2, 0.5]],
      ["test error", "test", "error", [2, 0.11]],
      ["train loss of the last 2 batches", "train", "loss", [2, 0.465]],
    ]],
  );
});

Deno.test("dl4j reads the score of an iteration as its loss", async () => {
  const line = (i: number, score: number) =>
    `06:38:16.402 [main] INFO org.deeplearning4j.optimize.listeners.ScoreIterationListener - Score at iteration ${i} is ${score}\n`;
  deepStrictEqual(await rows(line(0, 1.6) + line(100, 1.4)), ["dl4j", [
    ["Score", "train", "loss", [0, 1.6], [100, 1.4]],
  ]]);
});

Deno.test("flower reads what its server measured before the first round and after each", async () => {
  const line = (text: string) =>
    `INFO flwr 2023-01-01 10:00:00,123 | server.py:125 | ${text}\n`;
  deepStrictEqual(
    await rows(
      line("initial parameters (loss, other metrics): 2.3, {'accuracy': 0.1}") +
        line("fit progress: (1, 2.1, {'accuracy': 0.2}, 9.8)") +
        line("evaluate_round: no clients selected, cancel") +
        line("fit progress: (2, 1.9, {'accuracy': 0.4}, 19.7)"),
    ),
    ["flower", [
      ["loss", "validation", "loss", [0, 2.3], [1, 2.1], [2, 1.9]],
      ["accuracy", "validation", "accuracy", [0, 0.1], [1, 0.2], [2, 0.4]],
    ]],
  );
});

Deno.test("llm-c-console knows that the norm which llm.c prints is the gradient's", async () => {
  const step = (i: number, norm: string) =>
    `step    ${i}/900 | loss 11.0${i} (+nanz)| norm ${norm} (+nanz)| lr 1.00e-05 | 4.18 ms | 138391 tok/s\n`;
  const [history] = await readText(step(1, "15.2") + step(2, " 9.5"));
  deepStrictEqual(history!.source.reader, "llm-c-console");
  const norms = history!.series.filter((s) => s.quantity === "grad_norm");
  deepStrictEqual(norms.map(({ values }) => [...values]), [[15.2, 9.5]]);
});

Deno.test("llm-c knows what trl, tel and eval are", async () => {
  deepStrictEqual(
    await rows("s:0 tel:11.0\ns:0 trl:10.9\ns:1 trl:10.8\ns:1 eval:0.25\n"),
    ["llm-c", [
      ["tel", "validation", "loss", [0, 11]],
      ["trl", "train", "loss", [0, 10.9], [1, 10.8]],
      ["eval", null, "accuracy", [1, 0.25]],
    ]],
  );
});

Deno.test("catboost-text reads learn and test of each iteration, and nothing of best and times", async () => {
  deepStrictEqual(
    await rows(
      "0:\tlearn: 0.6\ttest: 0.7\tbest: 0.7 (0)\ttotal: 1.2ms\tremaining: 9ms\n1:\tlearn: 0.5\ttest: 0.65\tbest: 0.65 (1)\ttotal: 2ms\tremaining: 8ms\n",
    ),
    ["catboost-text", [
      ["learn", "train", "loss", [0, 0.6], [1, 0.5]],
      ["test", "test", "loss", [0, 0.7], [1, 0.65]],
    ]],
  );
});

Deno.test("darknet takes the numbers that stand before their names", async () => {
  deepStrictEqual(
    await rows(
      " 1: 900.5, 950.0 avg loss, 0.001 rate, 3.5 seconds, 64 images, 10.0 hours left\n 2: -nan, 850.0 avg loss, 0.001 rate, 3.5 seconds, 128 images, 9.9 hours left\n",
    ),
    ["darknet", [
      ["loss", "train", "loss", [1, 900.5], [2, NaN]],
      ["avg loss", "train", "loss", [1, 950], [2, 850]],
      ["rate", null, "learning_rate", [1, 0.001], [2, 0.001]],
    ]],
  );
});

const EPOCH = (epoch: number, box: number, map: number) =>
  "     Epoch   gpu_mem       box       obj       cls    labels  img_size\n" +
  `       ${epoch}/1        2G   9   0.02   0.09        54       640:  50%|#    | 1/2 [00:01<00:01]\r` +
  `       ${epoch}/1        2G   ${box}   0.02   0.09        54       640: 100%|#####| 2/2 [00:01<00:00]\n` +
  "               Class     Images     Labels          P          R     mAP@.5 mAP@.5:.95: 100%|###| 1/1 [00:01<00:00]\n" +
  `                 all         10         20        0.5        0.4      0.3      ${map}\n`;

Deno.test("yolo-console reads each epoch's last state and its metrics, not the validation of the best weights", async () => {
  const [reader, series] = await rows(
    EPOCH(0, 0.06, 0.1) + EPOCH(1, 0.05, 0.2) +
      "2 epochs completed in 0.1 hours.\n   Class     Images     Labels          P          R     mAP@.5 mAP@.5:.95: 100%|##| 1/1\n   all   10   20   0.9   0.9   0.9   0.9\n",
  );
  deepStrictEqual(reader, "yolo-console");
  deepStrictEqual(series.map(([name, split]) => [name, split]), [
    ["train/box_loss", "train"],
    ["train/obj_loss", "train"],
    ["train/cls_loss", "train"],
    ["metrics/precision", "validation"],
    ["metrics/recall", "validation"],
    ["metrics/mAP50", "validation"],
    ["metrics/mAP50-95", "validation"],
  ]);
  deepStrictEqual(series[0]!.slice(3), [[0, 0.06], [1, 0.05]]);
  deepStrictEqual(series[6]!.slice(3), [[0, 0.1], [1, 0.2]]);
});

Deno.test("yolo-results knows the columns of a file without a header", async () => {
  const [reader, series] = await rows(
    "  0/1  0.6G  0.11  0.09  0.04  0.25  11  320  0.5  0.4  0.3  0.2  0.1  0.08  0.03\n  1/1  0.6G  0.10  0.08  0.03  0.21  12  320  0.6  0.5  0.4  0.3  0.09  0.07  0.02\n",
  );
  deepStrictEqual(reader, "yolov5-results");
  deepStrictEqual(series.find(([name]) => name === "val/obj_loss")!.slice(1), [
    "validation",
    "loss",
    [0, 0.08],
    [1, 0.07],
  ]);
});

Deno.test("spacy reads the columns E and # as epoch and step", async () => {
  deepStrictEqual(
    await rows(
      "ℹ Pipeline: ['textcat']\nE    #       LOSS TEXTCAT  SCORE \n---  ------  ------------  ------\n  0       0          0.25    0.66\n  6      20          4.50    0.88\n",
    ),
    ["spacy", [
      ["LOSS TEXTCAT", "train", "loss", [0, 0.25], [20, 4.5]],
      ["SCORE", null, "score", [0, 0.66], [20, 0.88]],
    ]],
  );
});
