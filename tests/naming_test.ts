import {
  deepStrictEqual,
  notStrictEqual,
  strictEqual,
} from "node:assert/strict";
import { axisOf, resolve, resolveAll } from "../lib/naming.ts";
import { words } from "../lib/naming/words.ts";

/**
 * Names as they stand in logs of many frameworks and languages, and what each says: split, quantity,
 * component, direction, or the axis it names. Judged one by one.
 */
const NAMES = Deno.readTextFileSync("tests/naming.tsv").trim().split("\n")
  .slice(1).map((row) =>
    row.split("\t").map((cell) => cell === "-" ? null : cell)
  );

for (const [name, split, quantity, component, better, axis] of NAMES) {
  Deno.test(`a name says ${JSON.stringify(name)}`, () => {
    strictEqual(axisOf(name!)?.kind ?? null, axis);
    if (axis !== null) return;
    const found = resolve(name!);
    deepStrictEqual(
      [found.split, found.quantity, found.component, found.better],
      [split, quantity, component, better],
    );
  });
}

Deno.test("resolve() knows whether small or large is good", () => {
  const better = (name: string) => resolve(name).better;
  deepStrictEqual(["val_loss", "test_error", "mse", "ppl"].map(better), [
    "lower",
    "lower",
    "lower",
    "lower",
  ]);
  deepStrictEqual(["acc", "f1", "mAP", "ep_rew_mean"].map(better), [
    "higher",
    "higher",
    "higher",
    "higher",
  ]);
  deepStrictEqual(["lr", "grad_norm", "foo"].map(better), [null, null, null]);
});

const splits = (...names: string[]) =>
  resolveAll(names).map(({ split }) => split);

Deno.test("resolveAll() takes a bare metric beside a validation one for the training metric", () => {
  deepStrictEqual(splits("loss", "accuracy", "val_loss", "val_accuracy"), [
    "train",
    "train",
    "validation",
    "validation",
  ]);
});

Deno.test("resolveAll() takes a bare loss for the training loss, and metrics with it where no name says a split", () => {
  deepStrictEqual(splits("loss"), ["train"]);
  deepStrictEqual(splits("loss", "accuracy"), ["train", "train"]);
  deepStrictEqual(splits("loss", "test_acc"), ["train", "test"]);
});

Deno.test("resolveAll() leaves open what stands beside a series of that split", () => {
  deepStrictEqual(splits("train_loss", "loss"), ["train", null]);
  deepStrictEqual(splits("train_loss", "accuracy"), ["train", null]);
  deepStrictEqual(splits("reward", "loss"), [null, "train"]);
});

Deno.test("resolveAll() knows that fastai measures on the validation set", () => {
  deepStrictEqual(splits("train_loss", "valid_loss", "accuracy"), [
    "train",
    "validation",
    "validation",
  ]);
});

Deno.test("resolveAll() knows that val beside avg is the last value of a meter, no validation", () => {
  deepStrictEqual(
    resolveAll(["loss_val", "loss_avg"]).map((
      { split, component },
    ) => [split, component]),
    [["train", "last"], ["train", null]],
  );
  deepStrictEqual(splits("loss_val", "loss_train"), ["validation", "train"]);
});

Deno.test("resolveAll() takes Lightning's epoch means for the whole, its steps for a part", () => {
  deepStrictEqual(
    resolveAll(["train_loss_step", "train_loss_epoch"]).map((m) => m.component),
    ["step", null],
  );
});

Deno.test("axisOf() knows axes by their names, Chinese ones too", () => {
  const kinds = (...names: string[]) =>
    names.map((name) => axisOf(name)?.kind ?? null);
  deepStrictEqual(
    kinds("epoch", "Epoch", "训练轮次", "epoca"),
    Array(4).fill("epoch"),
  );
  deepStrictEqual(
    kinds(
      "step",
      "global_step",
      "iter",
      "迭代次数",
      "trainer/global_step",
      "_step",
    ),
    Array(6).fill("step"),
  );
  deepStrictEqual(
    kinds("time", "Wall time", "时间", "_timestamp"),
    Array(4).fill("time"),
  );
  deepStrictEqual(
    kinds("train_time", "loss", "steps_per_second", "epoch_loss"),
    Array(4).fill(null),
  );
});

Deno.test("the words of a name are worked out once, those of a long text each time", () => {
  const [name, text] = ["valLoss", "loss ".repeat(50)];
  strictEqual(words(name), words(name));
  notStrictEqual(words(text), words(text));
  deepStrictEqual(words(text), words(text));
});
