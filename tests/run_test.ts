import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { Run } from "../lib/run.ts";
import { draw, type Drawn } from "./kit/history.ts";

const runOf = (drawn: Drawn) => new Run(draw(drawn));

Deno.test("a Run knows its main curves by what they are, whatever their order", () => {
  const drawn = {
    val_accuracy: "0.5",
    lr: "0.1",
    val_loss: "2",
    accuracy: "0.6",
    loss: "1",
  };
  const run = runOf(drawn);
  deepStrictEqual(
    [run.train, run.validation, run.trainAccuracy, run.heldOutAccuracy]
      .map((curve) => curve?.name),
    ["loss", "val_loss", "accuracy", "val_accuracy"],
  );
});

Deno.test("held-out is validation where there is one, else test", () => {
  strictEqual(runOf({ test_loss: "1", val_loss: "2" }).heldOut?.last, 2);
  strictEqual(runOf({ test_loss: "1", loss: "3" }).heldOut?.last, 1);
  strictEqual(runOf({ loss: "3" }).heldOut, undefined);
});

Deno.test("a loss of no known split is taken for the training loss, if there is no other", () => {
  const [loss] = draw({ loss: "1" }).series;
  const unsplit = { ...loss!, split: null };
  const history = draw({});
  strictEqual(new Run({ ...history, series: [unsplit] }).train?.name, "loss");
  const [train] = draw({ train_loss: "2" }).series;
  const both = new Run({ ...history, series: [unsplit, train!] });
  strictEqual(both.train?.name, "train_loss");
});

Deno.test("the whole of a loss comes before its parts", () => {
  const run = runOf({ box_loss: "1", cls_loss: "2", loss: "3" });
  strictEqual(run.train?.name, "loss");
  strictEqual(run.losses.length, 3);
  strictEqual(runOf({ box_loss: "1", cls_loss: "2" }).train?.name, "box_loss");
});

Deno.test("like is compared with like: the same part where one loss is not logged as a whole", () => {
  const run = runOf({
    train_loss: "6x4",
    train_obj_loss: "4x4",
    train_box_loss: "2x4",
    val_box_loss: "2x4",
    val_obj_loss: "4x4",
  });
  strictEqual(run.train?.name, "train_obj_loss");
  strictEqual(run.heldOut?.name, "val_obj_loss");
  deepStrictEqual([...run.pair!.a], [...run.pair!.b]);
  const crossed = runOf({
    train_box_loss: "2",
    train_cls_loss: "4",
    val_cls_loss: "4",
    val_box_loss: "2",
  });
  strictEqual(crossed.heldOut?.name, "val_box_loss");
});

Deno.test("a whole is not compared with parts of which the other side knows none", () => {
  const run = runOf({ loss: "6x4", val_box_loss: "2x4", val_obj_loss: "4x4" });
  strictEqual(run.unlike, true);
  strictEqual(run.pair, undefined);
  strictEqual(runOf({ loss: "6x4", val_box_loss: "2x4" }).unlike, false);
});

Deno.test("accuracies beyond 100 % are none, nor is what the same code counts; per cent are", () => {
  const namesOf = (drawn: Drawn) => {
    const { trainAccuracy, heldOutAccuracy } = runOf(drawn);
    return [trainAccuracy?.name, heldOutAccuracy?.name];
  };
  deepStrictEqual(
    namesOf({ accuracy: "15+3x45", val_accuracy: "0.04x45" }),
    [undefined, undefined],
  );
  deepStrictEqual(
    namesOf({ accuracy: "15+1x45", val_accuracy: "15+2x40" }),
    ["accuracy", "val_accuracy"],
  );
});

Deno.test("a curve of nothing but NaN is there, an empty one is not", () => {
  strictEqual(runOf({ loss: "nanx3" }).train?.n, 0);
  const [loss] = draw({ loss: "1" }).series;
  const none = new Float64Array();
  const empty = { ...loss!, steps: none, values: none };
  strictEqual(new Run({ ...draw({}), series: [empty] }).train, undefined);
});

Deno.test("the pair brings training and held-out loss to the same steps, once", () => {
  const run = runOf({ loss: "1-0.1x4", val_loss: "2-0.1x2" });
  deepStrictEqual([...run.pair!.x], [0, 1, 2]);
  strictEqual(run.pair, run.pair);
  strictEqual(runOf({ loss: "1x4" }).pair, undefined);
});

Deno.test("a setting is a number, a word or a yes only where it is one", () => {
  const run = runOf({
    context: {
      learning_rate: 0.1,
      batch_size: "64",
      seed: NaN,
      optimizer: "AdamW",
      augmentation: true,
      batch_norm: 0,
      mixup: "yes",
    },
  });
  strictEqual(run.number("learning_rate"), 0.1);
  strictEqual(run.number("batch_size"), undefined);
  strictEqual(run.number("seed"), undefined);
  strictEqual(run.word("optimizer"), "adamw");
  strictEqual(run.word("learning_rate"), "");
  strictEqual(run.flag("augmentation"), true);
  strictEqual(run.flag("batch_norm"), false);
  strictEqual(run.flag("mixup"), undefined);
});

Deno.test("the loss of a guess is ln k of two classes or more", () => {
  const chance = (n_classes: number) =>
    runOf({ context: { n_classes } }).chanceLoss;
  strictEqual(chance(10), Math.log(10));
  strictEqual(chance(1), undefined);
  strictEqual(chance(NaN), undefined);
});

for (
  const name of [
    "d_loss_discriminator",
    "loss/generator",
    "gen_loss",
    "critic_loss",
    "actor_loss",
    "episode_reward",
    "ep_rew_mean",
    "policy_loss",
    "adv_loss",
    "AverageEpRet",
    "LossPi",
    "q-loss",
    "SurrogateLoss",
  ]
) {
  Deno.test(`the goal moves in a run that logs ${name}`, () => {
    ok(runOf({ loss: "1", [name]: "1" }).goalMoves);
  });
}

Deno.test("the goal moves where a loss of D stands beside one of G, and not for either alone", () => {
  ok(runOf({ d_loss: "1", g_loss: "1" }).goalMoves);
  ok(runOf({ "Loss_D": "1", "Loss_G": "1" }).goalMoves);
  ok(runOf({ errD: "1", errG: "1" }).goalMoves);
  ok(runOf({ D_real: "1", G_GAN: "1", G_L1: "1" }).goalMoves);
  ok(!runOf({ d_loss: "1", loss: "1" }).goalMoves);
  ok(!runOf({ avg_loss: "1", bad_loss: "1", d_loss: "1" }).goalMoves);
});

for (
  const name of [
    "general_loss",
    "regen_loss_ratio",
    "discount",
    "val_loss",
    "advanced_metric",
    "factor_loss",
    "rewards/chosen",
    "rewards/margins",
  ]
) {
  Deno.test(`the goal stands still in a run that logs ${name}`, () => {
    ok(!runOf({ loss: "1", [name]: "1" }).goalMoves);
  });
}

Deno.test("where nothing is called a loss, an error of a known split stands for it", () => {
  const run = runOf({ train_rmse: "3-0.1x9", val_rmse: "4-0.1x9" });
  deepStrictEqual(
    [run.goal, run.train?.first, run.heldOut?.first, run.losses.length],
    ["rmse", 3, 4, 2],
  );
  strictEqual(runOf({ error: "3-0.1x9" }).train, undefined);
  strictEqual(runOf({ loss: "1", val_rmse: "2" }).heldOut, undefined);
});
