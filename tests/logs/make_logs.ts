/**
 * Trains three small networks and writes what Keras' CSVLogger would have written:
 * `deno run -A tests/logs/make_logs.ts` (a quarter of a minute, the same numbers every time).
 *
 * - `overfit.csv`: 160 noisy examples for 5,000 weights, for far too long.
 * - `healthy.csv`: 3,000 clean examples for a network of the right size.
 * - `exploding.csv`: a linear model, plain gradient descent, a learning
 *   rate that is far too large.
 *
 * @module
 */
// In the import map, its 270 MB would be fetched by whoever runs the command from a clone.
// deno-lint-ignore no-import-prefix
import * as tf from "npm:@tensorflow/tfjs@4.22.0";

/** One run: the task, the network and how it is trained. */
interface Recipe {
  readonly train: number;
  readonly validation: number;
  /** Share of labels that are wrong. */
  readonly wrongLabels: number;
  /** Units of the hidden layer; 0 for a linear model. */
  readonly hidden: number;
  readonly optimizer: (rate: number) => tf.Optimizer;
  readonly rate: number;
  readonly loss: string;
  readonly epochs: number;
  readonly batchSize: number;
}

const INPUTS = 24;

const recipes: Record<string, Recipe> = {
  overfit: {
    train: 160,
    validation: 240,
    wrongLabels: 0.12,
    hidden: 192,
    optimizer: (rate) => tf.train.adam(rate),
    rate: 0.001,
    loss: "binaryCrossentropy",
    epochs: 120,
    batchSize: 32,
  },
  healthy: {
    train: 3000,
    validation: 1000,
    wrongLabels: 0.01,
    hidden: 16,
    optimizer: (rate) => tf.train.adam(rate),
    rate: 0.001,
    loss: "binaryCrossentropy",
    epochs: 40,
    batchSize: 32,
  },
  exploding: {
    train: 400,
    validation: 100,
    wrongLabels: 0,
    hidden: 0,
    optimizer: (rate) => tf.train.sgd(rate),
    rate: 0.9,
    loss: "meanSquaredError",
    epochs: 40,
    batchSize: 64,
  },
};

/** Mulberry32: small, and good enough to draw a data set. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Two classes, divided by a gently bent surface. */
function draw(count: number, wrongLabels: number, dice: () => number) {
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
  const inputs = Array.from(
    { length: count },
    () => Array.from({ length: INPUTS }, normal),
  );
  const labels = inputs.map(([a, b, c, d, e]) => {
    const side = a! + 0.8 * b! - 0.6 * c! + 0.5 * d! * e! > 0;
    return [Number(dice() < wrongLabels ? !side : side)];
  });
  return { x: tf.tensor2d(inputs), y: tf.tensor2d(labels) };
}

async function train(recipe: Recipe): Promise<tf.Logs[]> {
  const dice = seeded(20);
  Math.random = dice; // what `fit` shuffles by
  const data = draw(recipe.train, recipe.wrongLabels, dice);
  const held = draw(recipe.validation, recipe.wrongLabels, dice);
  const dense = (
    units: number,
    activation: "relu" | "sigmoid" | "linear",
    seed: number,
  ) =>
    tf.layers.dense({
      units,
      activation,
      kernelInitializer: tf.initializers.glorotNormal({ seed }),
      ...(seed === 1 ? { inputShape: [INPUTS] } : {}),
    });
  const model = tf.sequential({
    layers: recipe.hidden
      ? [dense(recipe.hidden, "relu", 1), dense(1, "sigmoid", 2)]
      : [dense(1, "linear", 1)],
  });
  model.compile({
    optimizer: recipe.optimizer(recipe.rate),
    loss: recipe.loss,
    metrics: ["accuracy"],
  });
  const logs: tf.Logs[] = [];
  await model.fit(data.x, data.y, {
    epochs: recipe.epochs,
    batchSize: recipe.batchSize,
    validationData: [held.x, held.y],
    verbose: 0,
    callbacks: { onEpochEnd: (_, log) => void logs.push({ ...log }) },
  });
  return logs;
}

/** CSVLogger's layout: epochs from 0, columns in alphabetical order, Python's spelling of numbers. */
function toCsv(logs: tf.Logs[], rate: number): string {
  const python = (value: number) =>
    Number.isNaN(value)
      ? "nan"
      : Number.isFinite(value)
      ? String(value)
      : value > 0
      ? "inf"
      : "-inf";
  const rows = logs.map((log, epoch) =>
    [epoch, log.acc!, log.loss!, rate, log.val_acc!, log.val_loss!].map(python)
      .join(",")
  );
  return ["epoch,accuracy,loss,lr,val_accuracy,val_loss", ...rows, ""].join(
    "\n",
  );
}

for (const [name, recipe] of Object.entries(recipes)) {
  const csv = toCsv(await train(recipe), recipe.rate);
  await Deno.writeTextFile(new URL(`${name}.csv`, import.meta.url), csv);
  console.log(`${name}.csv: ${recipe.epochs} epochs`);
}
