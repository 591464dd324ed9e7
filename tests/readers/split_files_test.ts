import { deepStrictEqual } from "node:assert/strict";
import { readFiles, valuesOf } from "./_read.ts";

const TRAIN = "epoch,loss,acc\n1,0.9,0.5\n2,0.8,0.6\n";
const VAL = "epoch,loss,acc\n1,1,0.4\n2,0.9,0.5\n";

for (
  const [train, val] of [["train.csv", "val.csv"], [
    "train_log.csv",
    "val_log.csv",
  ]] as const
) {
  Deno.test(`split-files makes one run of ${train} and ${val}`, async () => {
    const runs = await readFiles({ [`a/${train}`]: TRAIN, [`a/${val}`]: VAL });
    deepStrictEqual(runs.map(valuesOf), [{
      "train/loss": [0.9, 0.8],
      "train/acc": [0.5, 0.6],
      "val/loss": [1, 0.9],
      "val/acc": [0.4, 0.5],
    }]);
  });
}

Deno.test("split-files keeps names that say their data themselves", async () => {
  const [run] = await readFiles({
    "a/train.csv": "epoch,train_loss\n1,0.9\n2,0.8\n",
    "a/val.csv": "epoch,val_loss\n1,1\n2,0.9\n",
  });
  deepStrictEqual(valuesOf(run!), {
    train_loss: [0.9, 0.8],
    val_loss: [1, 0.9],
  });
});

Deno.test("split-files leaves tables of several runs apart", async () => {
  const runs = await readFiles({
    "a/train_1.csv": TRAIN,
    "a/train_2.csv": TRAIN,
  });
  deepStrictEqual(runs.length, 2);
});
