import { deepStrictEqual, throws } from "node:assert/strict";
import { parseContext } from "../lib/cli/parse_context.ts";
import { settingOf, toContext } from "../lib/context.ts";

Deno.test("toContext() gives settings their canonical names and keeps what it does not know", () => {
  deepStrictEqual(
    toContext({
      lr: 0.1,
      bs: 64,
      wd: 0,
      optim: "adam",
      lr_max: 0.1,
      fname: "x",
    }),
    {
      lr_max: 0.1,
      fname: "x",
      learning_rate: 0.1,
      batch_size: 64,
      weight_decay: 0,
      optimizer: "adam",
    },
  );
});

Deno.test("toContext() changes nothing that is canonical already", () => {
  const context = {
    task: "regression",
    n_parameters: 10,
    learning_rate: 0.1,
    lr_schedule: "cosine",
    epochs: 3,
    train_size: 9,
    val_size: 2,
    grad_clip: null,
    n_classes: 5,
    loss_function: "mse",
    dropout: 0,
    batch_norm: false,
    hidden_layers: 2,
    step0_layer_grad_norms: [1, 2],
  };
  deepStrictEqual(toContext(context), context);
});

Deno.test("toContext() prefers the canonical key to its other names", () => {
  deepStrictEqual(toContext({ learning_rate: 0.1, lr: 9 }), {
    learning_rate: 0.1,
    lr: 9,
  });
});

Deno.test("parseContext() reads pairs: numbers, words, units, commas inside values", () => {
  deepStrictEqual(
    parseContext(
      "lr=1e-3, bs=64,augmentation=false,grad_clip=none,train_size=50k,model=ResNet(18, 3),optim='sgd'",
    ),
    {
      learning_rate: 0.001,
      batch_size: 64,
      augmentation: false,
      grad_clip: null,
      train_size: 50000,
      model: "ResNet(18, 3)",
      optimizer: "sgd",
    },
  );
});

Deno.test("parseContext() reads one pair a line and JSON objects", () => {
  deepStrictEqual(parseContext("lr = 0.1\nepochs = 3\n"), {
    learning_rate: 0.1,
    epochs: 3,
  });
  deepStrictEqual(parseContext('{"lr": 0.1}'), { learning_rate: 0.1 });
  deepStrictEqual(parseContext(" "), {});
});

Deno.test("parseContext() says what it cannot read", () => {
  throws(() => parseContext("fast"), {
    name: "SyntaxError",
    message: 'Cannot parse context "fast": found no key=value',
  });
  throws(() => parseContext("{lr: 0.1}"), { name: "SyntaxError" });
});

Deno.test("settingOf() minds neither case nor dashes", () => {
  deepStrictEqual(["LR", "batch-size", "Train Size", "lr_max"].map(settingOf), [
    "learning_rate",
    "batch_size",
    "train_size",
    undefined,
  ]);
});
