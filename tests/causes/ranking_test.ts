import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { REMEDY_IDS } from "../../lib/causes/_remedies.ts";
import { type Cause, type CauseId, causes } from "../../lib/causes/mod.ts";
import type { RankedCause } from "../../lib/diagnosis.ts";
import { examine } from "../../lib/examine.ts";
import type { RuleId } from "../../lib/rules/mod.ts";
import { Run } from "../../lib/run.ts";
import { draw, type Drawn } from "../kit/history.ts";

/** A picture that speaks for a cause, the finding it explains, and how far down it may stand. */
type Case = readonly [rule: RuleId, among: number, drawn: Drawn];

const TURNS = { loss: "1*0.93x39", val_loss: "1-0.05x10 0.51+0.02x28" };
const STUCK = {
  loss: "2.303x29~0.0005",
  val_loss: "2.304x29~0.0005",
  accuracy: "0.1x29~0.003",
};
const BELOW = { loss: "1*0.95x39", val_loss: "0.85*0.95x39" };
const RISES = {
  loss: "1-0.05x10 0.5+0.04x28",
  val_loss: "1-0.05x10 0.5+0.04x28",
};
const EXPLODES = { loss: "1*0.95x20 0.4*2x6 nanx5" };
const SWINGS = { loss: "0.9x39~0.3", val_loss: "0.9x39~0.3" };
const SPIKE = { loss: "1*0.9x20 1 0.11*0.98x20" };
const ten = { n_classes: 10 };

const CASES: { readonly [Id in CauseId]: Case } = {
  "bad-examples": ["loss-spike", 1, SPIKE],
  "bad-initialization": ["non-finite-loss", 1, {
    loss: "nanx1",
    context: { step0_layer_grad_norms: [300, 2000] },
  }],
  "batch-norm-statistics": ["validation-oscillation", 1, {
    loss: "1*0.95x39",
    val_loss: "0.9x39~0.3",
    context: { batch_norm: true, batch_size: 4 },
  }],
  "batch-too-large": ["still-learning", 1, {
    loss: "2-0.04x29",
    val_loss: "2.1-0.04x29",
    context: {
      batch_size: 1000,
      train_size: 1000,
      optimizer: "adam",
      learning_rate: 0.001,
    },
  }],
  "batch-too-small": ["training-oscillation", 1, {
    ...SWINGS,
    context: { batch_size: 1, learning_rate: 0.001, optimizer: "adam" },
  }],
  "class-imbalance": ["accuracy-stuck", 1, {
    loss: "0.5*0.95x29",
    accuracy: "0.968x29",
    val_accuracy: "0.968x29",
    context: { n_classes: 2 },
  }],
  "component-weight": ["component-dominates", 1, {
    loss: "100*0.9x19",
    loss_a: "99.9*0.9x19",
    loss_b: "0.1*0.9x19",
  }],
  "data-not-shuffled": ["training-oscillation", 1, {
    loss: Array(15).fill("1-0.2x3").join(" "),
    val_loss: "1*0.99x59",
    context: { learning_rate: 0.001, optimizer: "adam", batch_size: 32 },
  }],
  "data-too-random": ["accuracy-stuck", 2, {
    loss: "2.303-0.0008x29",
    val_loss: "2.31+0.001x29",
    accuracy: "0.1x29~0.003",
    context: ten,
  }],
  "dataset-split": ["training-flat-validation-falling", 1, {
    loss: "1 0.4 0.3 0.28x46",
    val_loss: "1-0.015x49",
  }],
  "dead-relu": ["accuracy-stuck", 1, {
    ...STUCK,
    context: { ...ten, step0_dead_fraction: 0.9 },
  }],
  "evaluation-lag": ["training-flat-validation-falling", 1, {
    loss: "1 0.4 0.3 0.28x46",
    val_loss: "1-0.015x49",
    context: { ema_decay: 0.999 },
  }],
  "exploding-gradient": ["non-finite-loss", 1, EXPLODES],
  "half-epoch-lag": ["validation-below-training", 1, {
    loss: "1*0.8x19",
    val_loss: "0.9*0.8x19",
  }],
  "hardware-or-numeric-overflow": ["loss-spike", 3, {
    ...SPIKE,
    notes: [{ kind: "resumed", at: 20 }],
  }],
  "hidden-units": ["accuracy-stuck", 20, { ...STUCK, context: ten }],
  "inputs-not-inspected": ["accuracy-stuck", 20, { ...STUCK, context: ten }],
  "inputs-not-normalized": ["accuracy-stuck", 1, {
    ...STUCK,
    context: { ...ten, normalized_inputs: false },
  }],
  "labels-out-of-range": ["negative-loss", 2, { loss: "0.7-1x29" }],
  "labels-wrong": ["label-noise-memorised", 1, {
    loss: "2-0.05x38",
    val_loss: "1.6-0.1x9 0.7+0.03x28",
  }],
  leakage: ["suspiciously-good", 1, {
    loss: "0.5*0.2x2 0.003x17",
    val_loss: "0.1*0.2x2 0.001x17",
    accuracy: "0.9 1x18",
    val_accuracy: "0.97 1x18",
  }],
  "learning-rate-too-high": ["training-oscillation", 1, {
    ...SWINGS,
    context: { learning_rate: 0.1, optimizer: "adam", batch_size: 64 },
  }],
  "learning-rate-too-low": ["slow-convergence", 1, {
    loss: "2.3-0.01x29",
    context: { learning_rate: 1e-6, optimizer: "adam" },
  }],
  "logging-error": ["constant-metric", 1, {
    loss: "1*0.9x19",
    val_loss: "1*0.9x19",
  }],
  "model-too-deep": ["accuracy-stuck", 1, {
    ...STUCK,
    context: { ...ten, hidden_layers: 30 },
  }],
  "model-too-large": ["overfitting", 2, {
    ...TURNS,
    context: { n_parameters: 1e6, train_size: 20000 },
  }],
  "model-too-small": ["learning-bottleneck", 1, {
    loss: "1.5x29~0.01",
    val_loss: "1.5x29~0.01",
    context: { ...ten, n_parameters: 40 },
  }],
  "nan-in-input": ["non-finite-loss", 1, {
    loss: Array(5).fill("1-0.02x8 nan").join(" "),
    context: { loss_function: "cross_entropy" },
  }],
  "network-structure": ["both-rising", 3, RISES],
  "no-gradient-clipping": ["loss-spike", 2, {
    ...SPIKE,
    context: { grad_clip: null },
  }],
  "no-momentum": ["slow-convergence", 3, {
    loss: "2.3-0.01x29",
    context: { optimizer: "sgd", learning_rate: 0.03 },
  }],
  "no-preprocessing": ["accuracy-stuck", 20, { ...STUCK, context: ten }],
  "numerical-error-in-loss": ["non-finite-loss", 1, {
    loss: "1*0.95x20 nanx5",
    context: { loss_function: "custom: -log(p)" },
  }],
  "optimizer-not-stepping": ["accuracy-stuck", 1, {
    loss: "2.34x29~0.004",
    val_loss: "2.34x29",
    accuracy: "0.1x29~0.003",
    context: ten,
  }],
  "over-regularized": ["validation-below-training", 1, {
    ...BELOW,
    context: { dropout: 0.9 },
  }],
  "recurrent-without-clipping": ["non-finite-loss", 1, {
    ...EXPLODES,
    context: { model: "lstm", grad_clip: null },
  }],
  "regularization-in-training-only": ["validation-below-training", 1, {
    ...BELOW,
    context: { dropout: 0.3, augmentation: true },
  }],
  "samples-too-large": ["accuracy-stuck", 20, { ...STUCK, context: ten }],
  "saturating-activation": ["vanishing-gradient", 2, {
    loss: "2.3x29",
    grad_norm: "0.000000001x29",
    context: { activation: "sigmoid" },
  }],
  "schedule-misconfigured": ["learning-rate-schedule", 1, {
    loss: "1*0.95x29",
    lr: "0.01x14 0.1x14",
  }],
  "stopped-too-early": ["still-learning", 1, {
    loss: "2-0.04x29",
    val_loss: "2.1-0.04x29",
  }],
  "too-little-regularization": ["overfitting", 1, {
    ...TURNS,
    context: { dropout: 0, weight_decay: 0, augmentation: false },
  }],
  "train-validation-mismatch": ["generalization-gap", 1, {
    loss: "2*0.85x39",
    val_loss: "4-0.05x9 3.5x29",
    accuracy: "0.5+0.05x9 1x29",
    val_accuracy: "0.4x39",
    context: { ...ten, train_size: 50000 },
  }],
  "trained-too-long": ["best-checkpoint", 1, TURNS],
  "training-set-too-small": ["overfitting", 1, {
    ...TURNS,
    context: { train_size: 100, n_parameters: 100000 },
  }],
  "update-direction": ["training-loss-rising", 1, { loss: "1.4+0.03x29" }],
  "validation-easier": ["validation-below-training", 1, {
    ...BELOW,
    context: {
      dropout: 0,
      weight_decay: 0,
      augmentation: false,
      train_metrics: "evaluated after each epoch",
    },
  }],
  "validation-labels-wrong": ["overfitting", 1, {
    loss: "1*0.8x39",
    val_loss: "2.4+0.2x39",
    accuracy: "0.7+0.05x6 1x32",
    val_accuracy: "0.08x39",
    context: ten,
  }],
  "validation-set-too-small": ["evaluation-too-noisy", 1, {
    loss: "1*0.9x29",
    val_accuracy: "0.8x29~0.05",
    context: { val_size: 40 },
  }],
  "vanishing-gradient": ["accuracy-stuck", 1, {
    ...STUCK,
    grad_norm: "0.5x29",
    context: { ...ten, step0_layer_grad_norms: [2e-7, 1e-3, 0.2] },
  }],
  "wrong-loss-function": ["negative-loss", 1, {
    loss: "0.7-1x29",
    accuracy: "0.5x29",
    context: { n_classes: 2, loss_function: "mse" },
  }],
  "wrong-optimizer": ["slow-convergence", 3, {
    loss: "2.3-0.01x29",
    context: { optimizer: "adagrad", learning_rate: 0.01 },
  }],
  "wrong-output-activation": ["learning-bottleneck", 1, {
    loss: "0.69x29~0.001",
    val_loss: "0.69x29~0.001",
    context: {
      n_classes: 2,
      loss_function: "bce_with_logits",
      output_activation: "relu",
    },
  }],
};

function ranking(rule: RuleId, drawn: Drawn): readonly RankedCause[] {
  const check = examine(draw(drawn)).checks.find((c) => c.rule === rule);
  ok(check?.outcome === "fires", `${rule}: ${JSON.stringify(check)}`);
  return check.causes ?? [];
}

for (const { id } of causes) {
  const [rule, among, drawn] = CASES[id];
  Deno.test(`${id} is among the first ${among} causes of ${rule} where the run speaks for it`, () => {
    const ids = ranking(rule, drawn).map((cause) => cause.id);
    const place = ids.indexOf(id) + 1;
    ok(place > 0 && place <= among, `place ${place} of ${ids.join(", ")}`);
  });
}

/** Share of the belief that a cause has; 0 where it is not named. */
function shareOf(id: CauseId, rule: RuleId, drawn: Drawn): number {
  return ranking(rule, drawn).find((cause) => cause.id === id)?.weight ?? 0;
}

/** The number of classes alone speaks of no cause, and without its size no held-out set is too small. */
const speaks = ({ context = {} }: Drawn) =>
  Object.keys(context).some((key) => !["n_classes", "val_size"].includes(key));

for (const { id } of causes.filter(({ id }) => speaks(CASES[id][2]))) {
  const [rule, , { context, ...curves }] = CASES[id];
  const settings = Object.keys(context ?? {}).join(", ");
  Deno.test(`${id} gains by what is known of ${settings}`, () => {
    const bare: Drawn = curves;
    const told = shareOf(id, rule, { ...bare, context: context ?? {} });
    ok(told > shareOf(id, rule, bare), `${told}`);
  });
}

for (const { id, explains } of causes as readonly Cause<CauseId>[]) {
  Deno.test(`${id} stays behind where a run speaks for another cause`, () => {
    const others = Object.entries(CASES).filter(([other, [rule]]) =>
      other !== id && rule in explains
    );
    const firsts = others.map(([, [rule, , drawn]]) =>
      ranking(rule, drawn)[0]?.id
    );
    ok(firsts.some((first) => first !== id), `first in ${firsts.length} runs`);
  });
}

Deno.test("shares stand in order and leave room for something else", () => {
  for (const [rule, , drawn] of Object.values(CASES)) {
    const shares = ranking(rule, drawn).map(({ weight }) => weight);
    deepStrictEqual(shares, shares.toSorted((a, b) => b - a), rule);
    ok(shares.reduce((a, b) => a + b, 0) <= 1.01, rule);
  }
});

Deno.test("what nothing speaks for needs a thirtieth of the belief to be named, but the check list is whole", () => {
  for (const [rule, , drawn] of Object.values(CASES)) {
    if (rule === "accuracy-stuck") continue;
    const bare = ranking(rule, drawn).filter(({ because }) =>
      because.length === 0
    );
    ok(bare.every(({ weight }) => weight >= 0.03), rule);
  }
  ok(ranking("accuracy-stuck", { ...STUCK, context: ten }).length >= 14);
});

Deno.test("no cause weighs anything but finite numbers, whatever fired", () => {
  const all: readonly Cause[] = causes;
  for (const [, , drawn] of Object.values(CASES)) {
    const history = draw(drawn);
    const run = new Run(history);
    const fired = examine(history).checks
      .filter(({ outcome }) => outcome === "fires");
    const others = new Map(
      fired.map(({ rule, evidence = {} }) => [rule, evidence]),
    );
    for (const { rule, evidence = {} } of fired) {
      const finding = { rule: rule as RuleId, evidence, others };
      const weights = all.flatMap((cause) => cause.weigh(run, finding))
        .map(({ weight }) => weight);
      ok(weights.every(Number.isFinite), `${rule}: ${weights}`);
    }
  }
});

Deno.test("every remedy that a cause names is one the messages know", () => {
  const known: readonly string[] = REMEDY_IDS;
  const named = Object.values(CASES).flatMap(([rule, , drawn]) =>
    examine(draw(drawn)).checks.filter((check) => check.rule === rule)
      .flatMap(({ remedies = [] }) => remedies.map(({ id }) => id))
  );
  deepStrictEqual(named.filter((id) => !known.includes(id)), []);
});

Deno.test("a loss that bounces from epoch to epoch speaks of the rate, not of the order of the data", () => {
  const loss = Array.from(
    { length: 60 },
    (_, i) => (0.96 ** i * (i % 2 ? 1.3 : 0.7)).toFixed(3),
  ).join(" ");
  const [first] = ranking("training-oscillation", { loss, val_loss: loss });
  deepStrictEqual([first?.id, first?.because], [
    "learning-rate-too-high",
    ["alternates"],
  ]);
});

Deno.test("each accuracy stands in its own sentence", () => {
  const facts = ranking("overfitting", {
    loss: "2.3*0.8x29",
    val_loss: "2.3+0.1x29",
    accuracy: "0.2+0.05x15 0.99x13",
    val_accuracy: "0.1x29~0.003",
    context: { n_classes: 10 },
  }).find(({ id }) => id === "validation-labels-wrong")?.facts;
  deepStrictEqual(
    [facts?.trainAccuracy, Number(facts?.accuracy).toFixed(1)],
    [0.99, "0.1"],
  );
});

Deno.test("no two reasons of a cause give one fact different values", () => {
  for (const [rule, , drawn] of Object.values(CASES)) {
    const run = new Run(draw(drawn));
    const checks = examine(run.history).checks
      .filter(({ outcome }) => outcome === "fires");
    const others = new Map(
      checks.map((check) => [check.rule as string, check.evidence ?? {}]),
    );
    const evidence = others.get(rule) ?? {};
    for (const cause of causes as readonly Cause[]) {
      if (!(rule in cause.explains)) continue;
      const said = new Map<string, unknown>();
      for (const { facts } of cause.weigh(run, { rule, evidence, others })) {
        for (const [key, value] of Object.entries(facts)) {
          strictEqual(value, said.get(key) ?? value, `${cause.id} ${key}`);
          said.set(key, value);
        }
      }
    }
  }
});

Deno.test("what a cause speaks of are finite numbers, words and yes or no", () => {
  for (const [rule, , drawn] of Object.values(CASES)) {
    for (const { id, facts } of ranking(rule, drawn)) {
      for (const [key, value] of Object.entries(facts)) {
        ok(typeof value !== "number" || Number.isFinite(value), `${id} ${key}`);
      }
    }
  }
});

Deno.test("a remedy names a setting's value and a better one where the context has it", () => {
  const context = { learning_rate: 0.1, optimizer: "adam", batch_size: 64 };
  const check = examine(draw({ ...SWINGS, context })).checks
    .find(({ rule }) => rule === "training-oscillation");
  deepStrictEqual(check?.remedies?.[0], {
    id: "lower-learning-rate",
    parameter: "learning_rate",
    from: 0.1,
    to: 0.003,
  });
});
