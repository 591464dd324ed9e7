import type { Run } from "../run.ts";
import { median } from "../signals/median.ts";
import { firstOverChance, knownChance } from "./_clues.ts";

/** Held-out loss is the same at every evaluation, to six digits: nothing was learnt, on either side. */
export function heldOutStandsStill(run: Run): boolean {
  const y = run.heldOut?.y;
  if (!y || y.length < 3) return false;
  const { train } = run;
  if (train && train.end < 0.95 * train.first) return false;
  return y.every((v) => Math.abs(v - y[0]!) <= 1e-6 * Math.abs(y[0]!));
}

/** Held-out loss goes one way only, and by less than a hundredth. */
export function creeps(run: Run): boolean {
  const curve = run.heldOut ?? run.train;
  if (!curve || curve.n < 5 || heldOutStandsStill(run)) return false;
  const fall = curve.first - curve.last;
  if (!(fall > 0 && fall < 0.01 * Math.abs(curve.first))) return false;
  const downs = curve.y.filter((v, i) => i > 0 && v < curve.y[i - 1]!).length;
  return downs >= 0.8 * (curve.n - 1);
}

/** Training loss starts at chance, within three thousandths, and stays within half a per cent of it. */
export function startsAndStaysAtChance(run: Run): boolean {
  const first = firstOverChance(run);
  const end = run.train?.end;
  return first !== undefined && end !== undefined &&
    Math.abs(first.ratio - 1) < 0.003 &&
    Math.abs(end / first.chance - 1) < 0.005;
}

/**
 * The first training loss is that of a guess to a ten-thousandth: every output was the same, as weights
 * and biases that are all zero make them. Dead units still leave the biases of the output. A level that
 * was read off the curve itself proves nothing, so that the number of classes must be known.
 */
export function startsExactlyAtChance(run: Run): boolean {
  const chance = run.chanceLoss;
  return chance !== undefined && run.train !== undefined &&
    Math.abs(run.train.first / chance - 1) < 1.2e-4;
}

/** The first point lies off chance, the second is there, and nothing moves after. */
export function settlesAtOnce(run: Run): boolean {
  const train = run.train;
  const first = firstOverChance(run);
  if (!train || !first || train.n < 5) return false;
  return train.first > 1.002 * first.chance &&
    Math.abs(train.end / first.chance - 1) < 0.003 &&
    Math.abs(train.y[2]! / train.end - 1) < 0.0015;
}

/** The loss starts above chance and wanders down to it over many points. */
export function wandersDown(run: Run): boolean {
  const train = run.train;
  const first = firstOverChance(run);
  if (!train || !first || train.n < 8) return false;
  return first.ratio > 1.003 && first.ratio < 1.1 && !settlesAtOnce(run) &&
    Math.abs(train.end / first.chance - 1) < 0.005;
}

/**
 * Training accuracy of a whole epoch is less than half of a guess's, beyond the chance of a proportion:
 * the network answers with the classes it met last.
 */
export function worseThanGuess(run: Run) {
  const chance = knownChance(run);
  const { trainAccuracy } = run;
  const size = run.number("train_size");
  if (chance === null || !size || !trainAccuracy) return undefined;
  const perEpoch = trainAccuracy.n <= (run.heldOut?.n ?? 0);
  const late = trainAccuracy.shares.y.subarray(1);
  if (!perEpoch || late.length < 5) return undefined;
  const accuracy = late.reduce((low, v) => Math.min(low, v), 1);
  const highest = late.reduce((top, v) => Math.max(top, v), 0);
  const error = Math.sqrt(chance * (1 - chance) / size);
  // A network that nothing moves may be wrong more often than a guess, at every epoch alike.
  return accuracy < chance / 2 && accuracy < chance - 5 * error &&
      highest >= chance
    ? { accuracy, chance }
    : undefined;
}

/** How much batches of one epoch differ in loss, as a share of the mean; where the log has it. */
export function batchScatter(run: Run): number | undefined {
  const scatter = run.curves.find(({ series }) =>
    series.name === "batch_loss_std"
  );
  if (!scatter || !run.train || scatter.n < 3) return undefined;
  return median(scatter.y) / (median(run.train.y) || 1);
}

/** The context holds gradient norms of step 0, and they are of a usual size. */
export function calmAtStart(run: Run): boolean {
  const layers = run.context.step0_layer_grad_norms;
  return Array.isArray(layers) && layers.length > 0 &&
    Math.max(...layers.map(Number)) <= 20;
}

/** Training loss after the whole run is still well above that of a guess. */
export function endsAboveGuess(run: Run) {
  const chance = run.guessedLoss;
  const last = run.train?.end;
  return chance !== undefined && last !== undefined && last > 1.5 * chance
    ? { last, chance }
    : undefined;
}

/**
 * Training loss is 0 throughout and no gradient norm is finite: the Trainer of transformers logs a loss
 * that is NaN or infinite as 0 (`logging_nan_inf_filter`).
 */
export function nothingIsFinite(run: Run): boolean {
  const { train } = run;
  return train !== undefined && train.n > 0 && train.y.every((v) => v === 0) &&
    run.any("grad_norm")?.n === 0;
}
