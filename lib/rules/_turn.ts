import type { Curve } from "../signals/curve.ts";
import { inNoises } from "../signals/in_noises.ts";
import { median } from "../signals/median.ts";
import type { Run } from "../run.ts";

/** How a held-out curve goes beside training: its lowest point, and what came after. */
export type Turn = ReturnType<typeof turnOf>;

/** What both forms of overfitting ask of a held-out curve. */
export function turnOf(train: Curve, heldout: Curve, run: Run) {
  const { turn, from, to, low } = heldout.valley;
  const { x, y, n } = heldout;
  // The checkpoint to keep is a point of the curve: the lowest one where the turn may lie.
  let best = turn;
  for (let i = from; i <= to; i++) if (y[i]! < y[best]!) best = i;
  const end = heldout.endAfter(turn);
  const trainThere = train.level(
    train.at(x[turn]!) - 2,
    train.at(x[turn]!) + 1,
  );
  const half = Math.floor(n / 2);
  const mid = heldout.level(half - heldout.tail, half + 1);
  const trainHalf = train.at(x[half]!);
  const trainMid = train.level(trainHalf - train.tail, trainHalf + 1);
  const untrained = Math.max(heldout.first, train.first);
  // Of a curve that hardly fell a small step is not much of its fall, it is little of its level.
  const fall = Math.max(
    heldout.start - low,
    Math.abs(heldout.start) / 2,
    Number.MIN_VALUE,
  );
  const scale = Math.max(Math.abs(low), 0.02 * fall, Number.MIN_VALUE);
  return {
    form: "none" as "turning-point" | "plateau" | "part" | "none",
    split: heldout === run.test
      ? "test" as const
      : "validation" as "validation" | "test",
    series: heldout.name,
    step: x[best]!,
    from: x[from]!,
    to: x[to]!,
    until: x[n - 1]!,
    lowest: heldout.y[best]!,
    last: heldout.end,
    rise: (end - low) / scale,
    givenBack: Math.min(1e6, (end - low) / Math.max(untrained - low, 1e-300)),
    level: low / (untrained || 1),
    noises: inNoises(end - low, heldout.noise),
    trainFall: (trainThere - train.end) / (Math.abs(trainThere) || 1),
    lateGain: (mid - heldout.end) / fall,
    heldoutLateFall: (mid - heldout.end) / (Math.abs(mid) || 1),
    lateTrainFall: (trainMid - train.end) / (Math.abs(trainMid) || 1),
    gap: (heldout.end - train.end) / (Math.abs(heldout.end) || 1),
    pointsSince: n - 1 - turn,
    pointsAbove: y.subarray(turn + 1)
      .filter((v) => v > low + (end - low) / 10).length,
    accuracyLost: accuracyLost(run, x[turn]!),
    accuracy: run.heldOutAccuracy?.n
      ? median(run.heldOutAccuracy.shares.y.subarray(-3))
      : 0,
    wastedSteps: x[n - 1]! - x[best]!,
  };
}

/** What held-out accuracy has lost since `step`, as a share of 1; 0 where it is not logged. */
function accuracyLost(run: Run, step: number): number {
  const accuracy = run.heldOutAccuracy;
  if (!accuracy || accuracy.n < 3) return 0;
  const y = accuracy.shares.y;
  const at = Math.min(accuracy.at(step), accuracy.n - 1);
  const there = median(y.subarray(Math.max(0, at - 1), at + 2));
  return there - median(y.subarray(accuracy.n - accuracy.tail));
}
