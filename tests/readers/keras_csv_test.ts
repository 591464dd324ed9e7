import { deepStrictEqual } from "node:assert/strict";
import { about, readText } from "./_read.ts";

const LOG =
  "epoch,accuracy,loss,lr,val_accuracy,val_loss\n0,0.5,2,0.1,0.4,3\n1,0.6,1,0.1,0.5,2\n";

Deno.test("keras-csv reads what CSVLogger writes, and leaves its epochs as they count", async () => {
  const [history] = await readText(LOG, "folder/training.csv");
  deepStrictEqual(await about(LOG), ["keras-csv", []]);
  deepStrictEqual([history!.name, history!.source.path], [
    "training.csv",
    "folder/training.csv",
  ]);
  deepStrictEqual(
    history!.series.map((
      s,
    ) => [s.name, s.split, s.quantity, s.axis, [...s.steps]]),
    [
      ["accuracy", "train", "accuracy", "epoch", [0, 1]],
      ["loss", "train", "loss", "epoch", [0, 1]],
      ["lr", null, "learning_rate", "epoch", [0, 1]],
      ["val_accuracy", "validation", "accuracy", "epoch", [0, 1]],
      ["val_loss", "validation", "loss", "epoch", [0, 1]],
    ],
  );
});

Deno.test("keras-csv makes a run of each fit() that was appended to the file", async () => {
  deepStrictEqual(
    (await readText(`${LOG}0,0.5,2,0.1,0.4,3\n`)).map(({ name }) => name),
    ["run.log #1", "run.log #2"],
  );
});

Deno.test("keras-csv leaves the tables of others to csv", async () => {
  deepStrictEqual(
    (await about("epoch,train_loss,val_loss\n1,2,3\n2,1,2\n"))[0],
    "csv",
  );
  deepStrictEqual(
    (await about("epoch,train/box_loss,lr/pg0\n1,2,3\n2,1,2\n"))[0],
    "csv",
  );
});
