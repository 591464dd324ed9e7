import { range } from "../signals/range.ts";
import type { Curve } from "../signals/curve.ts";
import type { Run } from "../run.ts";
import {
  accuracies,
  chanceAccuracy,
  firstOverChance,
  knownChance,
} from "./_clues.ts";

/** The step by which a tenth of the run is over. */
export function firstTenth(run: Run): number {
  const curve = run.heldOut ?? run.train;
  return curve?.x[Math.max(1, Math.floor(0.1 * curve.n))] ?? 0;
}

/** Held-out loss was never clearly better than at its first point, nor held-out accuracy. */
export function neverLearnt(run: Run): boolean {
  const curve = run.heldOut;
  if (!curve || curve.n < 5) return false;
  const { heldOut } = accuracies(run);
  const better = heldOut !== undefined && heldOut > 2 * chanceAccuracy(run);
  if (better && gains(run.heldOutAccuracy)) return false;
  const first = firstOverChance(run);
  const untrained = better
    ? curve.first
    : Math.max(curve.first, first?.chance ?? 0);
  return curve.valley.low > 0.93 * untrained;
}

/** An accuracy that was ever better than at its first point by more than a twentieth. */
function gains(accuracy: Curve | undefined): boolean {
  if (!accuracy || accuracy.n < 5) return true;
  const { first, calm } = accuracy.shares;
  return range(calm)[1] > first + 0.05;
}

/** Training loss leaves chance slowly while held-out loss never does. */
export function memorisesAtChance(run: Run): boolean {
  const train = run.train;
  const first = firstOverChance(run);
  if (!train || !first || train.n < 5) return false;
  const left = first.chance - train.end;
  // Class frequencies are learnt on both sides.
  if (run.heldOut && run.heldOut.end - train.end < 0.5 * left) return false;
  return neverLearnt(run) && left > 0.002 * first.chance &&
    left > 5 * train.noise / Math.sqrt(train.n);
}

/**
 * Share of training loss's whole fall that the first fifth of the run brought. What generalises is
 * learnt first and fast, what must be learnt by heart slowly (Arpit et al. 2017).
 */
export function earlyShare(run: Run): number | undefined {
  const { train } = run;
  if (!train || train.n < 10) return undefined;
  const fall = train.calm[0]! - train.end;
  if (!(fall > 0.1 * Math.abs(train.first))) return undefined;
  return (train.calm[0]! - train.calm[Math.floor(train.n / 5)]!) / fall;
}

/**
 * A held-out loss below what predictions trained on so noisy labels could reach: where a share of the
 * training labels is wrong, nobody is surer than of the rest, and loses −ln of it on each clean example.
 */
export function surerThanNoise(run: Run): boolean {
  const { train, heldOut } = accuracies(run);
  const loss = run.heldOut?.end;
  if (!train || !heldOut || loss === undefined || train >= heldOut) {
    return false;
  }
  return knownChance(run) !== null && loss < 0.6 * Math.log(heldOut / train);
}

/** An accuracy that ends well above where it began. */
export function improves(accuracy: Curve | undefined): boolean {
  if (!accuracy || accuracy.n < 5) return false;
  const { first, end } = accuracy.shares;
  return end > first + 0.1;
}

/** Training accuracy was once far above a guess's, or training loss far below: what is lost had been learnt. */
export function hadLearnt(run: Run): boolean {
  const chance = knownChance(run);
  const { trainAccuracy, train, guessedLoss } = run;
  if (chance !== null && trainAccuracy && trainAccuracy.n > 0) {
    const [, top] = range(trainAccuracy.shares.calm);
    return top > chance + 0.3 * (1 - chance);
  }
  if (!train || train.n === 0 || guessedLoss === undefined) return false;
  return range(train.calm)[0] < 0.6 * guessedLoss;
}
