import { accuracies, heldOutGuess, knownChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { earlyShare, firstTenth, improves, neverLearnt } from "./_learning.ts";

/** Training and held-out data come from different sources. */
export const trainValidationMismatch = defineCause({
  id: "train-validation-mismatch",
  rows: ["K3", "K12"],
  explains: {
    overfitting: -1.2,
    "generalization-gap": 0.5,
    "validation-oscillation": -1.2,
    "training-flat-validation-falling": -1.5,
  },
  weigh(run, finding) {
    const { train, heldOut } = accuracies(run);
    const examples = run.number("train_size");
    const chance = heldOutGuess(run);
    const turn = finding.others.get("overfitting") ?? finding.evidence;
    const early = Number(turn.from) <= firstTenth(run);
    const noisy = finding.others.has("label-noise-memorised");
    const apart = train !== undefined && heldOut !== undefined && train > 0.9 &&
      heldOut < 0.75 && heldOut > 1.5 * chance;
    const share = earlyShare(run);
    // A held-out loss that was good from the first evaluation on has been learnt before it.
    const untrained = run.chanceLoss !== undefined &&
      (run.heldOut?.valley.low ?? 0) > 0.7 * run.chanceLoss;
    const unseen = early && untrained && neverLearnt(run) &&
      share !== undefined;
    const apartness = finding.rule === "overfitting" ||
      finding.rule === "generalization-gap";
    const turned = early && finding.rule === "overfitting" && !neverLearnt(run);
    const apartAtOnce = run.heldOut !== undefined && run.train !== undefined &&
      run.heldOut.first > 1.5 * run.train.first;
    return [
      ...when(unseen && share > 0.5, "learnt-fast", 2, { early: share ?? 0 }),
      ...when(unseen && share < 0.4, "learnt-slowly", -2, {
        early: share ?? 0,
      }),
      ...when(
        turned || apartAtOnce,
        "gap-since-first-point",
        (turned ? 1.2 : 0) + (apartAtOnce ? 0.8 : 0),
        { step: apartAtOnce ? run.heldOut?.x[0] ?? 0 : Number(turn.step) },
      ),
      ...when(
        improves(run.heldOutAccuracy),
        "heldout-accuracy-improves",
        -2.5,
        { accuracy: heldOut ?? 0 },
      ),
      ...when(noisy, "memorised-slowly", -2.5, {
        share: Number(finding.others.get("label-noise-memorised")?.lateShare),
      }),
      ...when(apart, "heldout-above-chance", 2, {
        accuracy: heldOut ?? 0,
        chance: knownChance(run),
      }),
      ...when(
        examples !== undefined && examples <= 300,
        "small-train-set",
        -1,
        { train_size: examples ?? 0 },
      ),
      ...when(
        apartness && examples !== undefined && examples > 1000,
        "enough-examples",
        0.8,
        { train_size: examples ?? 0 },
      ),
    ];
  },
  remedies: () => [{ id: "check-split" }],
});
