import { range } from "../signals/range.ts";
import type { Curve } from "../signals/curve.ts";
import { beginsLate } from "../signals/begins_late.ts";
import { gained } from "../signals/gained.ts";
import { poverty } from "../signals/poverty.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** The losses have stopped falling at a poor level; training loss alone, where it never fell at all. */
export const learningBottleneck = defineRule({
  id: "learning-bottleneck",
  rows: ["K4", "K14"],
  category: "optimisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss" },
  thresholds: {
    minPoints: [6, "five epochs may be a slow beginning"],
    flat: [
      0.04,
      "dev sets: share of its level by which a stuck curve may still move in its later half",
    ],
    poor: [0.6, "dev sets: share of the untrained loss that is still there"],
    poorUnknown: [
      0.78,
      "where the classes are not known: a loss with a floor of its own, an entropy of the data, may end at 0.55 to 0.75",
    ],
    accurate: [0.8, "an accuracy that is no poor level, where errors went"],
    errorsGone: [
      0.15,
      "share of the errors that a run which learns gets rid of; dev sets: stuck runs below 0.1",
    ],
    alone: [
      100,
      "points of a training loss without held-out loss: noise of single batches hides what a short run gained",
    ],
    learnt: [
      0.45,
      "share of a guess's loss, where the classes are known; dev sets: 0.35 to 0.5 decide alike",
    ],
  },
  sources: ["row K4 of the knowledge table"],

  detect(
    { train },
    { minPoints, alone, flat, poor, poorUnknown, learnt, accurate, errorsGone },
    { run, found },
  ) {
    const heldout = run.heldOut;
    const enough = heldout ? minPoints : alone;
    if (train.n < enough || heldout && heldout.n < 4) {
      return unsure("too-few-points");
    }
    // Its first loss is that of a model which others have trained.
    if (beginsLate(train)) return unsure("late-start");
    const late = (curve: typeof train) =>
      -curve.trend(curve.n >> 1).change / (Math.abs(curve.end) || 1);
    const evidence = {
      level: poverty(train, run.chanceLoss),
      heldoutLevel: heldout ? poverty(heldout, run.chanceLoss) : null,
      last: train.end,
      heldoutLast: heldout ? heldout.end : null,
      lateFall: late(train),
      heldoutLateFall: heldout ? late(heldout) : null,
      chanceLoss: run.chanceLoss ?? null,
      // What creeps on to the end is known to stand in its later half only.
      step: train.x[
        Math.floor(Math.min(train.settledAt, 0.5) * (train.n - 1))
      ]!,
    };
    // The first epoch's mean may be a good level already: that it hardly falls from there is no fault.
    const good = run.chanceLoss !== undefined &&
      train.end < learnt * run.chanceLoss;
    const right = run.chanceLoss === undefined &&
      [run.trainAccuracy, run.heldOutAccuracy].some((accuracy) => {
        if (!accuracy || accuracy.n < minPoints) return false;
        const { share, end } = gained(accuracy);
        return share >= errorsGone && end >= accurate;
      });
    if (evidence.last < 0 || good || right) return quiet(evidence);
    const stands = Math.abs(evidence.lateFall) <= flat &&
      (evidence.heldoutLateFall ?? 0) <= flat;
    const least = run.chanceLoss === undefined ? poorUnknown : poor;
    const stuck = (heldout
      ? stands || wanders(train, flat) && wanders(heldout, flat)
      : neverFell(train, flat)) &&
      Math.min(evidence.level, evidence.heldoutLevel ?? Infinity) >= least &&
      !found.has("divergence") && !found.has("training-loss-rising") &&
      // Both creep down to the last point: too slow, not stuck.
      found.get("slow-convergence")?.severity !== "warning";
    if (!stuck) {
      return quiet(evidence);
    }
    return fires(evidence, {
      // Without held-out loss or the level of a guess, it may stand where another run has brought it.
      confidence: heldout || run.guessedLoss !== undefined
        ? logistic(1 + 4 * (evidence.level - poor))
        : 0.55,
      marks: [{
        says: "flat",
        series: train.name,
        from: evidence.step,
        to: train.x.at(-1)!,
      }],
    });
  },
});

/** Up and down about one level: the later half never gets below the best of the earlier one. */
function wanders({ calm, n, end }: Curve, flat: number): boolean {
  const [before] = range(calm.subarray(0, n >> 1));
  const [since] = range(calm.subarray(n >> 1));
  return before - since <= flat * Math.abs(end) &&
    end - before <= 4 * flat * Math.abs(end);
}

/** No tenth of it lies below the first by more than noise makes, and the last hardly at all. */
function neverFell(curve: Curve, flat: number): boolean {
  const { n, end, tail, noise } = curve;
  const first = curve.level(0, tail);
  const error = 1.253 * noise * Math.sqrt(2 / tail);
  const tenths = Array.from(
    { length: 10 },
    (_, i) => curve.level(Math.floor(i * n / 10), Math.floor((i + 1) * n / 10)),
  );
  return first - Math.min(...tenths) <= 4 * error &&
    first - end <= 2 * flat * Math.abs(first) &&
    Math.abs(curve.first - first) <= 4 * noise && curve.trend().z > -3;
}
