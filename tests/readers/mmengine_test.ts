import { deepStrictEqual } from "node:assert/strict";
import { readFiles } from "./_read.ts";

const train = (epoch: number, iter: number) =>
  `{"lr": 0.1, "data_time": 0.2, "loss": ${
    1 / iter
  }, "time": 1, "epoch": ${epoch}, "iter": ${iter}, "step": ${iter}}\n`;
const val = (step: number) =>
  `{"accuracy/top1": 5${step}, "data_time": 0.1, "time": 0.5, "step": ${step}}\n`;

Deno.test("mmengine counts a validation by epochs where the program did", async () => {
  const [run] = await readFiles({
    "vis_data/scalars.json": train(1, 5) + train(1, 10) + val(1) +
      train(2, 15) + train(2, 20) + val(2),
  });
  const found = run!.series.find(({ quantity }) => quantity === "accuracy")!;
  deepStrictEqual(found.split, "validation");
  deepStrictEqual([found.axis, ...found.steps], ["epoch", 1, 2]);
  deepStrictEqual(run!.source.reader, "mmengine");
});

Deno.test("mmengine leaves a validation that is counted by iterations where it stands", async () => {
  const [run] = await readFiles({
    "scalars.json": train(1, 5) + train(1, 10) + val(10) + train(1, 15) +
      train(1, 20) + val(20),
  });
  const found = run!.series.find(({ quantity }) => quantity === "accuracy")!;
  deepStrictEqual([...found.steps], [10, 20]);
});

Deno.test("mmengine reads a run once, however often its folder tells of it", async () => {
  const scalars = train(1, 5) + train(1, 10);
  const runs = await readFiles({
    "work/20230605_200941/20230605_200941.log": "loss: 0.1\n",
    "work/20230605_200941/vis_data/20230605_200941.json": scalars,
    "work/20230605_200941/vis_data/scalars.json": scalars,
  });
  deepStrictEqual(runs.map(({ name }) => name), ["20230605_200941"]);
});
