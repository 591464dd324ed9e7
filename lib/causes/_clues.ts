import { asShares } from "../signals/as_shares.ts";
import { align } from "../signals/align.ts";
import { median } from "../signals/median.ts";
import type { Run } from "../run.ts";
import type { Reason } from "./_reasons.ts";
import { when } from "./_reasons.ts";

/** Learning rates that optimizers usually take: the centre of what their papers and defaults say. */
const USUAL_RATES: readonly (readonly [RegExp, number])[] = [
  [/ada(m|max|belief|n)|nadam|radam|lamb|lion|rmsprop/, 1e-3],
  [/momentum|nesterov/, 2e-2],
  [/sgd/, 3e-2],
];

/** The learning rate that the settings give, else the highest one logged: a schedule starts low and ends low. */
export function learningRate(run: Run): number | undefined {
  const logged = run.any("learning_rate")?.y;
  return run.number("learning_rate") ??
    (logged?.length ? logged.reduce((a, b) => Math.max(a, b)) : undefined);
}

/** How many decades the learning rate lies above what its optimizer usually takes; `undefined` if unknown. */
export function rateDecades(run: Run): number | undefined {
  const rate = learningRate(run);
  if (rate === undefined || rate <= 0) return undefined;
  const optimizer = run.word("optimizer");
  const momentum = (run.number("momentum") ?? 0) > 0;
  const usual = USUAL_RATES.find(([name]) => name.test(optimizer))?.[1];
  if (usual === undefined) return beyondAnyOptimizer(rate);
  return Math.log10(rate / (momentum ? Math.min(usual, 2e-2) : usual));
}

/** The same for an unknown optimizer: nothing is far off between 1e-4 and 0.1. */
function beyondAnyOptimizer(rate: number): number | undefined {
  if (rate > 0.1) return Math.log10(rate / 0.03);
  if (rate < 1e-4) return Math.log10(rate / 3e-4);
  return undefined;
}

/** What the context says of the learning rate, for a cause that holds it too high (`sign` 1) or too low (−1). `share` weakens it. */
export function rateReasons(
  run: Run,
  sign: 1 | -1,
  share = 1,
): readonly Reason[] {
  const decades = rateDecades(run);
  if (decades === undefined) return [];
  const facts = {
    learning_rate: learningRate(run)!,
    optimizer: run.word("optimizer"),
  };
  const off = sign * decades;
  const id = sign > 0 ? "high-learning-rate" : "low-learning-rate";
  return [
    ...when(off >= 0.6, id, share * Math.min(3, 2 * off), facts),
    ...when(
      off < 0.3 && !(sign > 0 && scaledUp(run)),
      "usual-learning-rate",
      -0.8 + Math.min(0, off),
      facts,
    ),
  ];
}

/** Plain gradient descent on a loss of hundreds: its steps grow with the loss, and no rate is usual there. */
export function scaledUp(run: Run): boolean {
  const first = run.train?.first ?? 0;
  return /sgd|momentum/.test(run.word("optimizer")) && first > 100;
}

/** Everything that acts in training and not in evaluation, as far as the context says. */
export function regularization(run: Run) {
  const dropout = run.number("dropout");
  const weightDecay = run.number("weight_decay");
  const augmentation = run.flag("augmentation") ?? run.flag("mixup") ??
    run.flag("cutout");
  const labelSmoothing = run.number("label_smoothing");
  return {
    dropout: dropout ?? 0,
    weightDecay: weightDecay ?? 0,
    augmentation: augmentation ?? false,
    labelSmoothing: labelSmoothing ?? 0,
    known: dropout !== undefined || weightDecay !== undefined ||
      augmentation !== undefined,
  };
}

/** Whether the model is a recurrent one, by its name. */
export function recurrentModel(run: Run): string | undefined {
  return [run.word("model"), run.word("cell")].find((word) =>
    /rnn|lstm|gru|recurrent|seq2seq/.test(word)
  );
}

/** Whether the context says that gradients are not clipped. */
export function unclipped(run: Run): boolean | undefined {
  if (!("grad_clip" in run.context)) return undefined;
  return !run.number("grad_clip");
}

/** An output activation that the loss function cannot work with; `undefined` where they agree. */
export function outputMismatch(run: Run) {
  const output = run.word("output_activation");
  const loss = run.word("loss_function");
  if (!output || !loss) return undefined;
  const linear = /none|linear|logit|identity/.test(output);
  const logits = /logit/.test(loss) || /torch crossentropy/.test(loss);
  const regression = /mse|mae|squared|huber|absolute/.test(loss);
  const classes = run.number("n_classes") !== undefined;
  const wrong = logits && !linear || regression && !classes && !linear ||
    /relu/.test(output);
  return wrong ? { output_activation: output, loss_function: loss } : undefined;
}

/** Held-out and training accuracy at the end, as shares; `undefined` where not logged. */
export function accuracies(run: Run) {
  const end = (curve: typeof run.trainAccuracy) => {
    if (!curve || curve.n === 0) return undefined;
    const shares = asShares(curve.y);
    return median(shares.subarray(curve.n - curve.tail));
  };
  return { train: end(run.trainAccuracy), heldOut: end(run.heldOutAccuracy) };
}

/**
 * By how much held-out accuracy is ahead of training accuracy, through most of the run: the middle one
 * of the leads in its three thirds. 0 where one of them is not logged.
 */
export function accuracyLead(run: Run): number {
  const { trainAccuracy, heldOutAccuracy } = run;
  if (!trainAccuracy || !heldOutAccuracy) return 0;
  const { a, b } = align(trainAccuracy, heldOutAccuracy);
  const n = a.length;
  if (n < 3) return 0;
  const behind = asShares(a);
  const leads = asShares(b).map((v, i) => v - behind[i]!);
  const third = (i: number) =>
    median(
      leads.subarray(Math.floor(i * n / 3), Math.floor((i + 1) * n / 3)),
    );
  return median(Float64Array.of(third(0), third(1), third(2)));
}

/** Accuracy of a guess; among ten classes where their number is not known. */
export function chanceAccuracy(run: Run): number {
  return knownChance(run) ?? 0.1;
}

/** Accuracy of a guess, where the number of classes is known. */
export function knownChance(run: Run): number | null {
  const classes = run.number("n_classes");
  return classes === undefined ? null : 1 / classes;
}

/** Training loss at the start over what a guess by class frequencies would lose. */
export function firstOverChance(run: Run) {
  const chance = run.guessedLoss;
  const first = run.train?.first;
  return chance === undefined || first === undefined || !(chance > 0)
    ? undefined
    : { first, chance, ratio: first / chance };
}
