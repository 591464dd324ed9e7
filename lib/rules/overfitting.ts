import { climbs } from "../signals/climbs.ts";
import type { Curve } from "../signals/curve.ts";
import type { Run } from "../run.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";
import { logistic } from "./_logistic.ts";
import { partTurn } from "./_part_turn.ts";
import { type Turn, turnOf } from "./_turn.ts";

/** Held-out loss has turned up, or stopped falling, while training loss still falls. */
export const overfitting = defineRule({
  id: "overfitting",
  rows: ["K2", "K7"],
  category: "generalisation",
  severity: "warning",
  also: ["note"],
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minPoints: [5, "fewer show no turn"],
    minRise: [0.035, "dev sets: best split of turned and not turned runs"],
    minNoises: [
      5,
      "dev sets, replayed epoch by epoch: fewer stop runs that get better again",
    ],
    noisesWithAccuracy: [
      3,
      "where accuracy falls with it, three standard deviations are enough",
    ],
    few: [10, "points; of fewer the bends are counted as noise, too"],
    noisesOfFew: [2.5, "so that few points which rise far need these alone"],
    far: [
      0.25,
      "share of the lowest loss; further than held-out losses scatter",
    ],
    gone: [
      0.25,
      "share of its level that training loss loses meanwhile, where the evaluations are fewer than that",
    ],
    accuracyLost: [0.02, "accuracy that another seed does not change"],
    accurate: [
      0.95,
      "held-out accuracy at the end; a flat loss at so good a level is a finished run",
    ],
    minPointsAbove: [3, "two points that leap make no rise"],
    stillFalls: [
      0.01,
      "share of its level that training loss loses after the turn; dev sets: 0.005 to 0.04 decide alike",
    ],
    trainFall: [
      0.12,
      "dev sets: share of its level that training loss still loses in its later half",
    ],
    flat: [
      0.06,
      "dev sets: share of its whole fall that a flat curve may still make there",
    ],
    harm: [
      0.02,
      "dev sets: share of its whole fall that a healthy run may give back",
    ],
    gap: [
      0.2,
      "dev sets: distance of the two at the end as a share of the held-out loss",
    ],
  },
  sources: [
    "Prechelt 1998, Early Stopping – But When?",
    "Stout 2008, Unimodal regression via prefix isotonic regression",
  ],

  detect({ train, heldout }, limits, { run }) {
    // A turn that the last points alone show may be their noise.
    const looks = [run.validation, run.test]
      .filter((curve) => curve !== undefined)
      .filter((curve) => curve.n >= limits.minPoints)
      .map((curve) => turnOf(train, curve, run));
    const worst = looks.toSorted((a, b) => b.rise - a.rise)[0];
    if (train.n < limits.minPoints) return unsure("too-few-points");
    if (!worst) return ofFew(train, run, limits);
    const turned = worst.rise >= limits.minRise &&
      worst.noises >= noisesFor(worst, heldout, limits) &&
      worst.trainFall >= limits.stillFalls &&
      worst.pointsAbove >= limits.minPointsAbove;
    const marks = [
      {
        says: "turning-point",
        series: worst.series,
        from: worst.from,
        to: worst.to,
      },
      {
        says: "lowest",
        series: worst.series,
        from: worst.step,
        value: worst.lowest,
      },
    ] as const;
    if (turned) {
      // Accuracy that climbs from a loss that has hardly fallen: the run is young, not overfitted.
      const young = worst.accuracyLost < -0.1 &&
        worst.trainFall < limits.trainFall;
      const mild = young ||
        worst.givenBack < limits.harm && worst.rise < 0.25;
      return fires({ ...worst, form: "turning-point" }, {
        confidence: logistic(2 * Math.log(worst.rise / limits.minRise) + 0.5),
        ...(mild ? { severity: "note" as const } : {}),
        marks,
      });
    }
    // Flat beside the other: a slow fall of both is none.
    const stalled = worst.heldoutLateFall <= worst.lateTrainFall / 2 &&
      Math.abs(worst.lateGain) <= limits.flat &&
      worst.lateTrainFall >= limits.trainFall && worst.gap >= limits.gap;
    if (!stalled) {
      return ofPart(run, limits) ?? quiet({ ...worst, form: "none" });
    }
    // Flat at a good level is what a finished run looks like; the gap alone is no fault.
    const mild = worst.level < 0.2 || worst.gap < 0.6 && worst.level < 0.6 ||
      worst.accuracy >= limits.accurate;
    return fires({ ...worst, form: "plateau" }, {
      ...(mild ? { severity: "note" as const } : {}),
      confidence: logistic(4 * worst.gap * worst.lateTrainFall),
      marks: [{
        says: "flat",
        series: worst.series,
        from: worst.step,
        to: worst.until,
      }],
    });
  },
});

/** One part of the held-out loss turned, far and surely; the others, or the whole, hide it. */
function ofPart(run: Run, limits: { readonly [name: string]: number }) {
  const part = partTurn(run, limits.minPoints!);
  const turned = part && part.rise >= limits.far! &&
    part.noises >= limits.minNoises! &&
    part.trainFall >= limits.stillFalls! &&
    part.pointsAbove >= limits.minPointsAbove!;
  if (!turned) return undefined;
  const { series, step, from, to, lowest, rise } = part;
  return fires({ ...part, form: "part" }, {
    severity: "note",
    confidence: logistic(2 * Math.log(rise / limits.far!) + 0.5),
    marks: [
      { says: "turning-point", series, from, to },
      { says: "lowest", series, from: step, value: lowest },
    ],
  });
}

/** Too few evaluations to know their noise: each since the best is worse than the one before, and far in all. */
function ofFew(
  train: Curve,
  run: Run,
  limits: { readonly [name: string]: number },
) {
  const worst = [run.validation, run.test]
    .filter((curve) => curve !== undefined)
    .filter((curve) => climbs(curve.y.subarray(curve.best)))
    .map((curve) => {
      const turn = turnOf(train, curve, run);
      // Of so few no median is a level: what is recorded counts.
      const rise = (curve.last - turn.lowest) / (Math.abs(turn.lowest) || 1);
      return {
        ...turn,
        rise,
        last: curve.last,
        from: turn.step,
        to: turn.step,
      };
    })
    .filter(({ rise, trainFall }) =>
      rise >= limits.far! && trainFall >= limits.gone!
    )
    .toSorted((a, b) => b.rise - a.rise)[0];
  if (!worst) return unsure("too-few-points");
  const { series, step: from, lowest: value } = worst;
  return fires({ ...worst, form: "turning-point" }, {
    // Of k evaluations in any order one in k! is the rising one.
    confidence: 1 - (worst.pointsSince === 2 ? 1 / 6 : 1 / 24),
    marks: [{ says: "lowest", series, from, value }],
  });
}

/** How many standard deviations make a rise sure: fewer where accuracy falls with it, or where it is far. */
function noisesFor(
  { rise, accuracyLost, pointsSince }: Turn,
  heldout: Curve,
  limits: { readonly [name: string]: number },
): number {
  const { minNoises, noisesWithAccuracy, noisesOfFew, few, far } = limits;
  if (rise >= far! && heldout.n < few!) return noisesOfFew!;
  // Higher for the longer part of the run: the level of so many points is surer than that of three.
  if (rise >= far! && pointsSince >= heldout.n / 2) {
    return minNoises! / Math.sqrt(heldout.tail / 3);
  }
  return accuracyLost >= limits.accuracyLost!
    ? noisesWithAccuracy!
    : minNoises!;
}
