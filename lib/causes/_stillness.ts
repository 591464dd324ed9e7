import { asShares } from "../signals/as_shares.ts";
import type { Curve } from "../signals/curve.ts";
import type { Run } from "../run.ts";
import { median } from "../signals/median.ts";
import {
  accuracies,
  chanceAccuracy,
  firstOverChance,
  knownChance,
} from "./_clues.ts";

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
  const downs = curve.y.filter((v, i) => i > 0 && v < curve.y[i - 1]!).length;
  return fall > 0 && fall < 0.01 * Math.abs(curve.first) &&
    downs >= 0.8 * (curve.n - 1);
}

/** Both losses start at chance and stay within half a per cent of it. */
export function startsAndStaysAtChance(run: Run): boolean {
  const first = firstOverChance(run);
  const end = run.train?.end;
  return first !== undefined && end !== undefined &&
    Math.abs(first.ratio - 1) < 0.0015 &&
    Math.abs(end / first.chance - 1) < 0.005;
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

/** The step by which a tenth of the run is over. */
export function firstTenth(run: Run): number {
  const curve = run.heldOut ?? run.train;
  return curve?.x[Math.max(1, Math.floor(0.1 * curve.n))] ?? 0;
}

/** Held-out loss was never clearly better than at its first point. */
export function neverLearnt(run: Run): boolean {
  const curve = run.heldOut;
  if (!curve || curve.n < 5) return false;
  const { heldOut } = accuracies(run);
  if (heldOut !== undefined && heldOut > 2 * chanceAccuracy(run)) return false;
  const first = firstOverChance(run);
  const untrained = Math.max(curve.first, first?.chance ?? 0);
  return curve.valley.low > 0.93 * untrained;
}

/** Training loss leaves chance slowly while held-out loss never does. */
export function memorisesAtChance(run: Run): boolean {
  const train = run.train;
  const first = firstOverChance(run);
  if (!train || !first || train.n < 5) return false;
  const left = first.chance - train.end;
  return neverLearnt(run) && left > 0.002 * first.chance &&
    left > 5 * train.noise / Math.sqrt(train.n);
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
  const late = asShares(trainAccuracy.y).subarray(1);
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

/** Training and held-out loss jump at the same points by more than half their level. */
export function startsAboveAndSwings(run: Run): boolean {
  const { train, heldOut } = run;
  if (!train || !heldOut || train.n !== heldOut.n || train.n < 8) return false;
  const jumps = [train, heldOut].map(({ y }) =>
    y.map((v, i) => i > 0 ? Math.log(Math.abs(v / y[i - 1]!)) : 0)
  );
  const [a, b] = jumps as [Float64Array, Float64Array];
  const together = a.filter((v, i) => v > 0.3 && b[i]! > 0.3).length;
  return together >= 2;
}

/** The context holds gradient norms of step 0, and they are of a usual size. */
export function calmAtStart(run: Run): boolean {
  const layers = run.context.step0_layer_grad_norms;
  return Array.isArray(layers) && layers.length > 0 &&
    Math.max(...layers.map(Number)) <= 20;
}

/** An accuracy that ends well above where it began. */
export function improves(accuracy: Curve | undefined): boolean {
  if (!accuracy || accuracy.n < 5) return false;
  const [first, end] = asShares(Float64Array.of(accuracy.first, accuracy.end));
  return end! > first! + 0.1;
}
