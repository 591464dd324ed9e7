import type { Curve } from "../signals/curve.ts";
import { median } from "../signals/median.ts";
import type { Run } from "../run.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** Training loss falls on, slowly, from a level at which held-out loss has long turned: labels are learnt by heart. */
export const labelNoiseMemorised = defineRule({
  id: "label-noise-memorised",
  rows: ["X14"],
  category: "generalisation",
  severity: "warning",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    above: [
      1,
      "dev sets: training loss over held-out loss at the turn; clean runs lie below",
    ],
    wellAbove: [
      1.15,
      "dev sets: without regularisation, no clean run stands so high at its turn",
    ],
    otherUnits: [
      2.5,
      "dev sets: wrong labels bring 1 to 1.9; further apart, the two losses are not measured alike",
    ],
    lateShare: [
      0.35,
      "dev sets: share of its fall that training loss makes after the turn",
    ],
    rise: [0.05, "as in overfitting"],
    lead: [
      0.08,
      "dev sets: held-out accuracy ahead of training accuracy at its best",
    ],
    lost: [0.04, "dev sets: and what it has lost at the end"],
  },
  sources: [
    "Arpit et al. 2017, A Closer Look at Memorization in Deep Networks",
  ],

  detect({ train }, limits, { run, found }) {
    if (train.n < 8) return unsure("too-few-points");
    const turn = found.get("overfitting")?.evidence;
    const turned = turn?.form === "turning-point";
    const { best, ...accuracy } = byAccuracy(run);
    const loss = byLoss(run, train, turned ? Number(turn.step) : NaN);
    const evidence = {
      ...loss,
      step: loss.above > 0 ? loss.step : best,
      rise: turned ? Number(turn.rise) : 0,
      ...accuracy,
      last: train.end,
    };
    // The further above, the less of the fall needs to come late.
    const late = evidence.lateShare >= limits.lateShare ||
      evidence.above >= limits.wellAbove && !regularized(run) &&
        evidence.lateShare >= limits.lateShare / 2;
    const memorised = evidence.above >= limits.above &&
      evidence.above <= limits.otherUnits && late &&
      evidence.rise >= limits.rise;
    const overtaken = evidence.lead >= limits.lead &&
      evidence.lost >= limits.lost;
    if (!memorised && !overtaken) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(
        overtaken
          ? 1 + 5 * (evidence.lead - limits.lead)
          : 3 * (evidence.above - limits.above) + evidence.lateShare,
      ),
    });
  },
});

/** Training loss at the turn over held-out loss there, and the share of its fall that comes after. */
function byLoss(run: Run, train: Curve, step: number) {
  if (Number.isNaN(step) || !run.heldOut) {
    return { step: 0, above: 0, lateShare: 0 };
  }
  const i = Math.min(train.at(step), train.n - 1);
  const there = train.level(i - 1, i + 2);
  const { low } = run.heldOut.valley;
  const untrained = Math.max(train.first, run.chanceLoss ?? 0);
  return {
    step,
    above: low > 0 ? there / low : 0,
    lateShare: untrained > train.end
      ? (there - train.end) / (untrained - train.end)
      : 0,
  };
}

/** Held-out accuracy that jumps from one evaluation to the next leads and loses by chance. */
const SURE = 3;

/**
 * How far held-out accuracy was ahead of training accuracy at its best, and what it lost while
 * training accuracy overtook it: wrong labels are not learnt early, and by heart later.
 */
function byAccuracy(run: Run): { best: number; lead: number; lost: number } {
  const { trainAccuracy: a, heldOutAccuracy: b } = run;
  const none = { best: 0, lead: 0, lost: 0 };
  if (!a || !b || a.n !== b.n || a.n < 8) return none;
  const train = a.shares.calm;
  const heldOut = b.shares.calm;
  let best = 0;
  for (let i = 1; i < b.n; i++) if (heldOut[i]! > heldOut[best]!) best = i;
  const overtakes = train[a.n - 1]! > heldOut[best]!;
  const lead = overtakes ? heldOut[best]! - train[best]! : 0;
  const lost = heldOut[best]! - median(heldOut.subarray(b.n - b.tail));
  return Math.min(lead, lost) > SURE * b.shares.noise
    ? { best: b.x[best]!, lead, lost }
    : none;
}

/** Dropout and augmentation lift training loss above held-out loss as wrong labels do. */
function regularized(run: Run): boolean {
  return (run.number("dropout") ?? 0) >= 0.3 ||
    run.flag("augmentation") === true;
}
