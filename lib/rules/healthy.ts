import { range } from "../signals/range.ts";
import type { Run } from "../run.ts";
import type { Curve } from "../signals/curve.ts";
import { ascent } from "../signals/ascent.ts";
import { excursion } from "../signals/excursion.ts";
import { inNoises } from "../signals/in_noises.ts";
import { leaps } from "./_leaps.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Notes that ask for a change all the same. */
const ASKING = [
  "still-learning",
  "slow-convergence",
  "overfitting",
  "overconfidence",
  "generalization-gap",
  "validation-below-training",
  "component-dominates",
  "fast-plateau",
  "best-checkpoint",
];

/** The run learnt, ends near its best, and nothing else is wrong. Asked last. */
export const healthy = defineRule({
  id: "healthy",
  rows: ["X1"],
  category: "progress",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { loss: "any.loss" },
  thresholds: {
    minPoints: [5, "as in too-short"],
    turned: [0.2, "as in training-loss-rising"],
    turnedAlone: [
      0.035,
      "minRise of overfitting, which cannot look without training loss",
    ],
    sure: [5, "as in overfitting"],
    minFall: [0.1, "share of its first level that a loss must have lost"],
    errors: [
      3,
      "standard errors by which its last third lies below its first, or its end below its first point",
    ],
    kept: [
      0.75,
      "dev sets: share of its fall that a run which ends well still has at its end",
    ],
    gap: [
      0.6,
      "of what was to be learnt, the share that does not carry over; twice what generalization-gap notes",
    ],
    quality: [
      0.07,
      "share of its best that a held-out quality may have lost; another seed changes less",
    ],
    solved: [0.995, "as in suspiciously-good"],
    away: [3, "points on end: one or two are a bad batch"],
    above: [
      0.5,
      "share of the lowest level before; real logs: sound runs stay below 0.4 for so long",
    ],
    back: [0.25, "of all it had learnt by then, the share that it gave back"],
    learnt: [0.3, "share of its first level; before that it had no path yet"],
    leapt: [
      0.5,
      "share of the level before by which the last points lie above it; as in loss-spike's jumps",
    ],
    leaptTimes: [
      3,
      "times the largest distance that any point before had from that level",
    ],
    few: [10, "points; as in overfitting, of fewer the last one counts itself"],
    far: [0.25, "share of the lowest loss, as in overfitting"],
    unsteady: [
      0.1,
      "noise of held-out accuracy as a share of 1; dev sets and real logs: sound runs stay below 0.06",
    ],
  },
  sources: ["row X1 of the knowledge table"],

  detect({ loss }, limits, { run, found }) {
    const {
      minPoints,
      minFall,
      errors,
      turned,
      sure,
      kept,
      gap,
      quality,
      solved,
    } = limits;
    const watched = run.heldOut ?? loss;
    if (watched.n < minPoints && loss.n < minPoints || watched.n < 3) {
      return unsure("too-few-points");
    }
    const alarms = [...found.values()].filter(({ severity }) =>
      severity !== "note"
    ).length;
    const fall = (curve: typeof loss) =>
      (curve.first - curve.end) / (Math.abs(curve.first) || 1);
    const evidence = {
      series: watched.name,
      first: watched.first,
      last: watched.end,
      fall: fall(watched),
      best: watched.y[watched.best] ?? watched.end,
      step: watched.x[watched.best] ?? 0,
      gap: run.train && run.heldOut
        ? (run.heldOut.end - run.train.end) / (Math.abs(run.heldOut.end) || 1)
        : null,
      gapOfFall: run.train && run.heldOut
        ? (run.heldOut.end - run.train.end) /
          Math.max(watched.first - watched.end, Number.MIN_VALUE)
        : 0,
      alarms,
      asks: ASKING.some((rule) => found.has(rule)),
    };
    if (alarms > 0) return quiet(evidence);
    // Held-out loss may begin at its level, when an epoch is enough; it must not end above.
    if (watched.first - watched.end < -watched.noise) {
      return unsure(watched === loss ? "hardly-fallen" : "heldout-risen");
    }
    const fallen = [watched, loss].filter((curve) => fall(curve) >= minFall);
    if (fallen.length === 0) return unsure("hardly-fallen");
    const sureOf = (curve: Curve) =>
      Math.max(
        -curve.trend().z,
        inNoises(curve.first - curve.end, curve.noise),
      );
    if (!fallen.some((curve) => sureOf(curve) >= errors)) {
      return unsure("within-noise");
    }
    const ofFew = watched.n < limits.few &&
      watched.last - evidence.best >= limits.far * Math.abs(evidence.best);
    if (
      ofFew || keptShare(watched) < kept || lostQuality(run) > quality
    ) {
      return unsure("best-lost");
    }
    if ([watched, loss].some((curve) => leaps(curve, limits))) {
      return unsure("end-leaps");
    }
    if (Number(found.get("generalization-gap")?.evidence.gap ?? 0) > gap) {
      return unsure("wide-gap");
    }
    if (solvedAtOnce(run, solved)) return unsure("solved-at-once");
    // A warm restart is meant to leave the path.
    const restarts =
      found.get("learning-rate-schedule")?.evidence.form === "restarts";
    if (!restarts && leftPath(loss, limits)) return unsure("left-path");
    const accuracy = run.heldOutAccuracy;
    if (accuracy && accuracy.shares.noise >= limits.unsteady) {
      return unsure("unsteady-quality");
    }
    // It ends far above its best, and no rule could say why.
    const { rise, noises } = ascent(watched);
    const far = run.train ? turned : limits.turnedAlone;
    const form = found.get("overfitting")?.evidence.form ?? "part";
    if (form === "part" && rise >= far && noises >= sure) {
      return unsure("best-lost");
    }
    return fires(evidence, {
      confidence: logistic(1 + evidence.fall + Math.log10(watched.n)),
    });
  },
});

/** Held-out answers are perfect from the first evaluation on: an easy task, or a leak. */
function solvedAtOnce(run: Run, solved: number): boolean {
  return run.curves.some(({ series, n, shares }) =>
    (series.split === "validation" || series.split === "test") &&
    (series.quantity === "accuracy" || series.quantity === "auc") &&
    series.component === null && n > 0 && shares.first >= solved
  );
}

/** A loss that had learnt stood far above what it had reached for several points, though it came back. */
function leftPath(
  loss: Curve,
  limits: { readonly [name: string]: number },
): boolean {
  const { share, givenBack, noises, learnt } = excursion(loss, limits.away!);
  return share >= limits.above! && givenBack >= limits.back! &&
    noises >= limits.sure! && learnt >= limits.learnt!;
}

/** Share of the way down that a curve has not given back at its end, beyond its noise. */
function keptShare(curve: Curve): number {
  const { start, noise, valley: { low, turn } } = curve;
  const end = curve.endAfter(turn);
  const given = end - low > 3 * noise && start > low;
  return given ? (start - end) / (start - low) : 1;
}

/** What the held-out quality that lost most has lost of its best, where noise cannot make it. */
function lostQuality(run: Run): number {
  const qualities = run.curves.filter(({ series, n }) =>
    series.better === "higher" && n >= 5 &&
    (series.split === "validation" || series.split === "test")
  );
  return qualities.reduce((worst, { calm, end, noise }) => {
    const [, best] = range(calm);
    const lost = best - end > 3 * noise && best > 0 ? (best - end) / best : 0;
    return Math.max(worst, lost);
  }, 0);
}
