import { halfEpochEarlier } from "../signals/half_epoch_earlier.ts";
import { logistic } from "./_logistic.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";
import { median } from "../signals/median.ts";

/** Held-out loss lies below training loss. */
export const validationBelowTraining = defineRule({
  id: "validation-below-training",
  rows: ["K8"],
  category: "generalisation",
  severity: "note",
  status: "stable",
  fixedGoal: true,
  needs: { train: "train.loss", heldout: "heldout.loss" },
  thresholds: {
    minShare: [
      0.6,
      "dev sets: share of the evaluations at which it lies below",
    ],
    minGap: [0.03, "dev sets: median gap as a share of training loss"],
  },
  sources: [
    "row K8 of the knowledge table: regularisation, half an epoch, an easier set",
  ],

  detect(_, { minShare, minGap }, { run }) {
    const pair = run.pair;
    if (!pair || pair.x.length < 4) return unsure("too-few-points");
    const { a, b, x } = pair;
    const n = x.length;
    const gaps = gapsOf(a, b);
    const left = gapsOf(halfEpochEarlier(a), b);
    const third = Math.max(1, Math.floor(n / 3));
    const gap = median(gaps);
    const gapShifted = median(left);
    const evidence = {
      share: shareBelow(gaps),
      gap,
      gapShifted,
      shareShifted: shareBelow(left),
      removedByShift: gap > 0 ? 1 - gapShifted / gap : 0,
      gapEarly: median(gaps.subarray(0, third)),
      gapLate: median(gaps.subarray(n - third)),
      endsAbove: run.heldOut!.end > run.train!.end,
      from: x[gaps.findIndex((g) => g > 0)] ?? x[0]!,
      to: x[gaps.findLastIndex((g) => g > 0)] ?? x[n - 1]!,
    };
    if (evidence.share < minShare || gap < minGap) return quiet(evidence);
    return fires(evidence, {
      confidence: logistic(1 + 6 * (evidence.share - minShare)),
    });
  },
});

/** By how much held-out loss lies below training loss, as shares of that; one for every value of `train`. */
function gapsOf(train: Float64Array, heldOut: Float64Array): Float64Array {
  const gaps = new Float64Array(train.length);
  for (let i = 0; i < gaps.length; i++) {
    const loss = train[i]!;
    gaps[i] = (loss - heldOut[i]!) / (Math.abs(loss) || Number.MIN_VALUE);
  }
  return gaps;
}

function shareBelow(gaps: Float64Array): number {
  let below = 0;
  for (let i = 0; i < gaps.length; i++) if (gaps[i]! > 0) below++;
  return below / gaps.length;
}
