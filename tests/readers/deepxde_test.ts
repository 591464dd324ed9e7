import { deepStrictEqual } from "node:assert/strict";
import { readText, valuesOf } from "./_read.ts";

const HEADER = "# step, loss_train, loss_test, metrics_test\n";

Deno.test("deepxde tells the parts of both losses and adds them up", async () => {
  const [run] = await readText(`${HEADER}0 1 2 3 4\n1000 0.5 1 2 2\n`);
  deepStrictEqual(valuesOf(run!), {
    "loss_train": [3, 1.5],
    "loss_train 1": [1, 0.5],
    "loss_train 2": [2, 1],
    "loss_test": [7, 4],
    "loss_test 1": [3, 2],
    "loss_test 2": [4, 2],
  });
  deepStrictEqual(
    run!.series.map(({ split, component }) => [split, component]),
    [
      ["train", null],
      ["train", "1"],
      ["train", "2"],
      ["test", null],
      ["test", "1"],
      ["test", "2"],
    ],
  );
});

Deno.test("deepxde takes the odd one out for a metric", async () => {
  const [run] = await readText(`${HEADER}0 1 3 0.9\n1000 0.5 2 0.8\n`);
  deepStrictEqual(valuesOf(run!), {
    "loss_train": [1, 0.5],
    "loss_test": [3, 2],
    "metrics_test": [0.9, 0.8],
  });
});

Deno.test("deepxde leaves out a row that was cut", async () => {
  const [run] = await readText(`${HEADER}0 1 3\n1000 0.5 2\n2000 0.4`);
  deepStrictEqual(valuesOf(run!).loss_train, [1, 0.5]);
  deepStrictEqual(run!.source.notes, [{ kind: "ragged-row", at: 4 }]);
});
