import { median } from "../signals/median.ts";
import type { Run } from "../run.ts";

/** Settings that change training examples, whatever the framework: one of them is enough. */
const AUGMENTERS = [
  ..."augmentation mixup cutmix cutout mosaic fliplr flipud hsv_h".split(" "),
  ..."randaugment auto_augment autoaugment erasing random_erase".split(" "),
  ..."specaugment spec_augment".split(" "),
];

/** Whether training examples are changed; `undefined` where no setting says. */
function augmented(run: Run): boolean | undefined {
  const said = AUGMENTERS.map((key) => run.flag(key) ?? worded(run.word(key)))
    .filter((flag) => flag !== undefined);
  return said.length > 0 ? said.includes(true) : undefined;
}

/** A policy by its name; the words for none are none. */
function worded(word: string): boolean | undefined {
  return word === "" ? undefined : !/^(none|no|off|false)$/.test(word);
}

/** Everything that acts in training and not in evaluation, as far as the context says. */
export function regularization(run: Run) {
  const dropout = run.number("dropout");
  const weightDecay = run.number("weight_decay");
  const augmentation = augmented(run);
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
    const shares = curve.shares.y;
    return median(shares.subarray(curve.n - curve.tail));
  };
  return { train: end(run.trainAccuracy), heldOut: end(run.heldOutAccuracy) };
}

/**
 * By how much held-out accuracy is ahead of training accuracy, through most of the run: the middle one
 * of the leads in its three thirds. 0 where one of them is not logged.
 */
export function accuracyLead(run: Run): number {
  const pair = run.accuracyPair;
  if (!pair || pair.x.length < 3) return 0;
  const n = pair.x.length;
  const leads = pair.b.map((v, i) => v - pair.a[i]!);
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

/**
 * Accuracy that held-out answers begin with at least: that of a guess or, where the number of classes is
 * not known and held-out loss never fell, the geometric mean of the probabilities that its first
 * evaluation gives the right answers.
 */
export function heldOutGuess(run: Run): number {
  const { first = 0, valley } = run.heldOut ?? {};
  const never = first > 0 && (valley?.low ?? 0) >= first;
  return knownChance(run) ??
    Math.max(chanceAccuracy(run), never ? Math.exp(-first) : 0);
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
