import { deepStrictEqual } from "node:assert/strict";
import { axisOf, resolve, resolveAll } from "../lib/naming.ts";

/** Names as they stand in real logs: split, quantity, component. */
const NAMES: Record<string, [string | null, string, string | null]> = {
  // Keras
  "loss": [null, "loss", null],
  "val_loss": ["validation", "loss", null],
  "val_categorical_accuracy": ["validation", "accuracy", null],
  "out_caps_acc": [null, "accuracy", "out_caps"],
  "val_out_caps_loss": ["validation", "loss", "out_caps"],
  "val_mean_absolute_error": ["validation", "mae", null],
  "lr": [null, "learning_rate", null],
  "learning_rate": [null, "learning_rate", null],
  // PyTorch, Lightning, fastai, skorch
  "train_acc": ["train", "accuracy", null],
  "valid_acc": ["validation", "accuracy", null],
  "validation_accuracy": ["validation", "accuracy", null],
  "Test Robust Loss": ["test", "loss", "robust"],
  "train_robust_loss": ["train", "loss", "robust"],
  "test_error": ["test", "error", null],
  "top1_err": [null, "error", "top1"],
  "test_acc1": ["test", "accuracy", "top1"],
  "test_acc5": ["test", "accuracy", "top5"],
  "accuracy/top5": [null, "accuracy", "top5"],
  "train_perplexity_step": ["train", "perplexity", null],
  "valLoss": ["validation", "loss", null],
  "Valid Acc.": ["validation", "accuracy", null],
  "Loss/validation": ["validation", "loss", null],
  "eval/loss": ["validation", "loss", null],
  "eval_wer": ["validation", "wer", null],
  "DEV_F1": ["validation", "f1", null],
  "rmse_e_val": ["validation", "rmse", "e"],
  "rmse_trn": ["train", "rmse", null],
  // Parts of a loss
  "train/box_loss": ["train", "loss", "box"],
  "val/cls_om": ["validation", "loss", "cls_om"],
  "loss_recon": [null, "loss", "recon"],
  "val_loss_recon": ["validation", "loss", "recon"],
  "loss_a": [null, "loss", "a"],
  "loss_rank0": [null, "loss", "rank0"],
  "train/policy_gradient_loss": ["train", "loss", "policy_gradient"],
  "LossPi": [null, "loss", "pi"],
  "vf_loss_before": [null, "loss", "vf_before"],
  "total_loss": [null, "loss", null],
  "lm loss": [null, "loss", null],
  "avg_loss": [null, "loss", null],
  "val_G_L1": ["validation", "loss", "g_l1"],
  "Logloss": [null, "loss", "logloss"],
  "learn/RMSE": ["train", "rmse", null],
  "learn_rate": [null, "learning_rate", null],
  "LearnRate": [null, "learning_rate", null],
  "test/MultiClass": ["test", "loss", "multi_class"],
  "test/Accuracy (2)": ["test", "accuracy", "2"],
  // What holds the word and is no loss
  "loss scale": [null, "loss_scale", null],
  "batch_loss_std": [null, "batch_loss_std", null],
  "Loss/scores/fake": [null, "loss_scores_fake", null],
  // Others
  "metrics/mAP50(B)": ["validation", "map", "50_b"],
  "metrics/mAP_0.5:0.95": ["validation", "map", "0.5_0.95"],
  "fast_rcnn/cls_accuracy": [null, "accuracy", "fast_rcnn_cls"],
  "grad_norm": [null, "grad_norm", null],
  "gNorm": [null, "grad_norm", null],
  "grad_norm_first": [null, "grad_norm", "first"],
  "grad_norm_total": [null, "grad_norm", null],
  "dead_fraction": [null, "dead_fraction", null],
  "lr-Adam/pg1": [null, "learning_rate", "adam_pg1"],
  "train/learning_rate": ["train", "learning_rate", null],
  "lr0.1_bs32/loss": [null, "loss", "bs32"],
  "lr=1e-3/train/accuracy": ["train", "accuracy", null],
  "lr/group_0": [null, "learning_rate", "group_0"],
  "average-test-episode-return": ["test", "reward", "episode"],
  "gpt2_char_to_token1729 - train/loss": ["train", "loss", null],
  // Other languages
  "训练损失": ["train", "loss", null],
  "验证集损失": ["validation", "loss", null],
  "测试准确率": ["test", "accuracy", null],
  "学习率": [null, "learning_rate", null],
  "梯度范数": [null, "grad_norm", null],
  "train_acuracia": ["train", "accuracy", null],
  "validação perda": ["validation", "loss", null],
};

for (const [name, [split, quantity, component]] of Object.entries(NAMES)) {
  Deno.test(`resolve() reads ${JSON.stringify(name)}`, () => {
    const found = resolve(name);
    deepStrictEqual([found.split, found.quantity, found.component], [
      split,
      quantity,
      component,
    ]);
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
