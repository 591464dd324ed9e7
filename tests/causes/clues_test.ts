import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { CauseId } from "../../lib/causes/mod.ts";
import { examine } from "../../lib/examine.ts";
import type { RuleId } from "../../lib/rules/mod.ts";
import { draw, type Drawn } from "../kit/history.ts";

/** Causes of a finding, likeliest first. */
function causesOf(rule: RuleId, drawn: Drawn): readonly string[] {
  const check = examine(draw(drawn)).checks.find((c) => c.rule === rule);
  strictEqual(check?.outcome, "fires", JSON.stringify(check));
  return (check?.causes ?? []).map(({ id }) => id);
}

/** The cause comes first in this run, and not in the same run with one thing changed. */
function tells(
  clue: string,
  cause: CauseId,
  rule: RuleId,
  drawn: Drawn,
  without: Drawn,
): void {
  Deno.test(`${clue} speaks for ${cause}`, () => {
    strictEqual(causesOf(rule, drawn)[0], cause);
    ok(causesOf(rule, { ...drawn, ...without })[0] !== cause);
  });
}

const BELOW = {
  loss: "2-0.02x39",
  val_loss: "1.6-0.02x39",
  context: { dropout: 0.2, weight_decay: 0, augmentation: false },
};

tells(
  "a held-out accuracy far ahead, more than dropout can explain,",
  "labels-wrong",
  "validation-below-training",
  {
    ...BELOW,
    accuracy: "0.3+0.008x39",
    val_accuracy: "0.6+0.008x39",
  },
  { val_accuracy: "0.35+0.008x39" },
);

tells(
  "a decay that AdamW multiplies by a large rate",
  "over-regularized",
  "learning-bottleneck",
  {
    loss: "1.2x29~0.005",
    val_loss: "1.2x29~0.005",
    context: {
      n_classes: 4,
      optimizer: "adamw",
      learning_rate: 2,
      weight_decay: 0.03,
      n_parameters: 2000,
    },
  },
  {
    context: {
      n_classes: 4,
      optimizer: "adamw",
      learning_rate: 0.002,
      weight_decay: 0.001,
      n_parameters: 2000,
    },
  },
);

tells(
  "a training accuracy far below a guess",
  "data-not-shuffled",
  "learning-bottleneck",
  {
    loss: "1.63x29~0.002",
    val_loss: "1.62x29~0.003",
    accuracy: "0.22x9 0.15-0.03x4 0.02x5 0.2x8",
    context: { n_classes: 5, train_size: 900 },
  },
  { accuracy: "0.22x29~0.003" },
);

tells(
  "no gap in spite of room to learn by heart",
  "leakage",
  "validation-below-training",
  {
    loss: "1.3*0.95x99",
    val_loss: "1.17*0.95x99",
    context: {
      n_parameters: 20000,
      train_size: 500,
      dropout: 0,
      weight_decay: 0,
      augmentation: false,
    },
  },
  {
    context: {
      n_parameters: 200,
      train_size: 500,
      dropout: 0,
      weight_decay: 0,
      augmentation: false,
    },
  },
);

tells(
  "sixteen layers under a loss that creeps down",
  "model-too-deep",
  "still-learning",
  {
    loss: "12-0.1x39",
    val_loss: "13-0.1x39",
    context: { hidden_layers: 16 },
  },
  { context: { hidden_layers: 2 } },
);

tells(
  "a first loss that is exactly a guess's",
  "bad-initialization",
  "accuracy-stuck",
  {
    loss: "2.3026 2.3025 2.3024x28~0.0001",
    val_loss: "2.303x29~0.0001",
    accuracy: "0.11x29~0.002",
    context: { n_classes: 10 },
  },
  { loss: "2.305 2.3035 2.3024x28~0.0001" },
);

tells(
  "a jump that is gone at the next point",
  "bad-examples",
  "loss-spike",
  {
    loss: "1*0.9x20 5 0.11*0.98x20",
    context: { model: "lstm", grad_clip: null, optimizer: "adam" },
  },
  { loss: "1*0.9x20 0.6 0.4 0.3 0.2 0.15 0.11*0.98x20" },
);

tells(
  "a batch of one beside swings of training loss",
  "batch-too-small",
  "validation-oscillation",
  {
    loss: "0.9x39~0.3",
    val_loss: "0.9x39~0.3",
    context: { batch_size: 1, optimizer: "sgd", learning_rate: 0.25 },
  },
  { context: { batch_size: 64, optimizer: "sgd", learning_rate: 0.25 } },
);

tells(
  "training data that is not solved itself",
  "validation-easier",
  "suspiciously-good",
  {
    loss: "0.65 0.4 0.25x28",
    val_loss: "0.3*0.3x2 0.01x27",
    accuracy: "0.7 0.9 0.94x28",
    val_accuracy: "0.96 1x29",
  },
  {
    loss: "0.65 0.1 0.01x28",
    accuracy: "0.7 0.99 1x28",
  },
);

tells(
  "a loss that ends above a guess's",
  "saturating-activation",
  "still-learning",
  {
    loss: "43-0.5x39",
    val_loss: "46-0.4x39",
    context: { n_classes: 10, optimizer: "sgd", learning_rate: 0.01 },
  },
  { loss: "2.3-0.025x39", val_loss: "2.31-0.02x39" },
);

tells(
  "a steady climb from the first step under an optimiser of bounded steps",
  "update-direction",
  "training-loss-rising",
  {
    loss: "30*1.5x29",
    context: { optimizer: "adam", learning_rate: 0.002 },
  },
  { context: { optimizer: "sgd", learning_rate: 1 } },
);

tells(
  "a lone jump that the loss does not come back from",
  "bad-examples",
  "training-loss-rising",
  {
    loss: "1*0.8x19 1.5 0.06*0.98x20",
    val_loss: "1*0.8x19 0.3 0.06*0.98x20",
  },
  { loss: "1*0.8x19 0.015+0.003x20", val_loss: "1*0.8x19 0.015+0.003x20" },
);

tells(
  "a loss of thousands under plain gradient descent",
  "learning-rate-too-high",
  "non-finite-loss",
  {
    loss: "30000-2000x8 15000*3x8 nanx3",
    context: { optimizer: "sgd", learning_rate: 0.01, model: "mlp" },
  },
  { context: { optimizer: "adam", learning_rate: 0.001, model: "lstm" } },
);

tells(
  "an output that cannot reach the targets",
  "wrong-output-activation",
  "constant-metric",
  {
    loss: "12.29x29",
    val_loss: "13.16x29",
    context: { loss_function: "mse", output_activation: "sigmoid" },
  },
  { context: { loss_function: "mse", output_activation: "linear" } },
);

tells(
  "augmentation with a held-out loss that is ahead",
  "regularization-in-training-only",
  "learning-bottleneck",
  {
    loss: "1.2x29~0.005",
    val_loss: "0.9x29~0.005",
    context: { n_classes: 4, augmentation: true, n_parameters: 2000 },
  },
  { val_loss: "1.21x29~0.005" },
);

tells(
  "a rate hundreds of times the usual, where the first point is a whole epoch's,",
  "learning-rate-too-high",
  "non-finite-loss",
  {
    loss: "nanx9",
    context: { optimizer: "adam", learning_rate: 3, steps_per_epoch: 30 },
  },
  { context: { optimizer: "adam", learning_rate: 0.001, steps_per_epoch: 30 } },
);

Deno.test("one jump among swings speaks of the learning rate, a lone one does not", () => {
  const context = { learning_rate: 0.1, optimizer: "adam" };
  const alone = causesOf("loss-spike", {
    loss: "1*0.97x30 4 0.4*0.99x30",
    val_loss: "1*0.97x61",
    context,
  });
  const among = causesOf("loss-spike", {
    loss: "1*0.97x30 4 0.4*0.99x30",
    val_loss: "0.9x61~0.3",
    context,
  });
  const place = (ids: readonly string[]) =>
    ids.indexOf("learning-rate-too-high");
  ok(place(among) < place(alone), `${among} against ${alone}`);
});

Deno.test("where both losses stand still, an output that the loss cannot use comes before a wrong log", () => {
  const ids = causesOf("constant-metric", {
    loss: "12.29x29",
    val_loss: "13.16x29",
    context: { loss_function: "mse", output_activation: "sigmoid" },
  });
  const place = (id: CauseId) => ids.indexOf(id);
  ok(place("wrong-output-activation") < place("logging-error"), `${ids}`);
});

Deno.test("a run that had learnt something was not initialised wrongly", () => {
  const falls = (accuracy: string) =>
    causesOf("accuracy-stuck", {
      loss: "2.3-0.1x10 1.2+0.06x28",
      accuracy,
      context: { n_classes: 4 },
    }).indexOf("bad-initialization");
  const learnt = falls("0.6+0.005x9 0.64-0.02x20 0.25x7");
  const never = falls("0.3-0.002x39");
  ok(learnt < 0 || learnt > never, `${learnt} against ${never}`);
});

Deno.test("remedies are those of causes that are likely beside the first", () => {
  const check = examine(draw({
    loss: "1.2x29~0.005",
    val_loss: "1.2x29~0.005",
    context: { n_classes: 4, weight_decay: 0.5, learning_rate: 0.002 },
  })).checks.find(({ rule }) => rule === "learning-bottleneck");
  strictEqual(check?.causes?.[0]?.id, "over-regularized");
  ok(!check.remedies?.some(({ id }) => id === "lower-learning-rate"));
});

Deno.test("the further a rate lies from what is usual, the further it is moved", () => {
  const to = (learning_rate: number) =>
    examine(draw({
      loss: "0.9x39~0.3",
      val_loss: "0.9x39~0.3",
      context: { learning_rate, optimizer: "adam" },
    })).checks.find(({ rule }) => rule === "training-oscillation")
      ?.remedies?.find(({ id }) => id === "lower-learning-rate")?.to;
  strictEqual(to(0.1), 0.003);
  strictEqual(to(0.01), 0.001);
});

Deno.test("where no cause stands out, what would tell them apart comes before what would treat them", () => {
  const remedies = (drawn: Drawn) =>
    examine(draw(drawn)).checks
      .find(({ rule }) => rule === "learning-bottleneck")
      ?.remedies?.map(({ id }) => id);
  const stuck = { loss: "1.2x29~0.005", val_loss: "1.2x29~0.005" };
  deepStrictEqual(remedies(stuck)?.slice(0, 2), [
    "overfit-one-batch",
    "measure-gradients",
  ]);
  const told = remedies({ ...stuck, context: { weight_decay: 0.5 } });
  strictEqual(told?.[0], "relax-regularization");
});

Deno.test("a schedule that starts low is no low learning rate", () => {
  const because = (lr: string) =>
    examine(draw({ loss: "2.3-0.01x29", lr })).checks
      .find(({ rule }) => rule === "slow-convergence")
      ?.causes?.find(({ id }) => id === "learning-rate-too-low")?.because;
  ok(because("0.000001x29")?.includes("low-learning-rate"));
  ok(!because("0.000001 0.0005x28")?.includes("low-learning-rate"));
});

Deno.test("a held-out loss that was good from its first value on says nothing of another source", () => {
  const blamed = (val_loss: string) =>
    causesOf("overfitting", {
      loss: "0.6*0.7x29",
      val_loss,
      context: { n_classes: 10 },
    })[0];
  strictEqual(blamed("2.3+0.05x29"), "train-validation-mismatch");
  ok(blamed("0.4+0.03x29") !== "train-validation-mismatch");
});

Deno.test("one setting that changes training examples is augmentation, whatever the others say", () => {
  const because = (context: Drawn["context"]) =>
    examine(draw({ ...BELOW, context: context! })).checks
      .find(({ rule }) => rule === "validation-below-training")
      ?.causes?.find(({ id }) => id === "regularization-in-training-only")
      ?.because ?? [];
  const says = "augmentation-in-training";
  ok(because({ augmentation: false, mosaic: 1 }).includes(says));
  ok(because({ auto_augment: "randaugment" }).includes(says));
  ok(!because({ augmentation: false, auto_augment: "none" }).includes(says));
});

tells(
  "a gradient norm that is infinite before the loss breaks",
  "exploding-gradient",
  "non-finite-loss",
  { loss: "1*0.95x20 nanx5", grad_norm: "1x17 infx2 nanx4" },
  { grad_norm: "1x20 nanx4" },
);

/** A network that answers as a guess does from its first loss to its last. */
const DEAD = {
  loss: "2.302 2.3026x20~0.0003",
  val_loss: "2.3027x21~0.0004",
};

Deno.test("no cause is named that would be treated by undoing the advice, where nothing speaks for it", () => {
  const check = examine(draw(DEAD)).checks
    .find(({ rule }) => rule === "learning-bottleneck");
  const named = check?.causes?.map(({ id }) => id) ?? [];
  const advised = check?.remedies?.map(({ id }) => id) ?? [];
  ok(advised.includes("lower-learning-rate"));
  ok(!named.includes("learning-rate-too-low"));
  ok(named.includes("learning-rate-too-high"));
});

Deno.test("no advice undoes another", () => {
  for (const learning_rate of ["0.1x20", "0.001x20", "0.00001x20"]) {
    for (const check of examine(draw({ ...DEAD, learning_rate })).checks) {
      const advised = check.remedies?.map(({ id }) => id) ?? [];
      ok(
        !advised.includes("lower-learning-rate") ||
          !advised.includes("raise-learning-rate"),
        `${check.rule} at ${learning_rate}: ${advised}`,
      );
    }
  }
});

tells(
  "a loss of 0 beside a gradient norm that is always NaN",
  "hardware-or-numeric-overflow",
  "constant-metric",
  { loss: "0x29", grad_norm: "nanx29" },
  { grad_norm: "1x29~0.1" },
);

Deno.test("an accuracy of one half beside a first loss of ln 2 is not said to be better than a guess", () => {
  const overfits = (val_loss: string) =>
    examine(draw({
      loss: "0.63*0.9x29",
      val_loss,
      accuracy: "0.56+0.02x20 0.98x8",
      val_accuracy: "0.505x29~0.003",
    })).checks.find(({ rule }) => rule === "overfitting")?.causes ?? [];
  const says = (val_loss: string) =>
    overfits(val_loss).some(({ because }) =>
      because.includes("heldout-above-chance")
    );
  ok(says("2.2+0.06x29"));
  ok(!says("0.709+0.02x29"));
});
