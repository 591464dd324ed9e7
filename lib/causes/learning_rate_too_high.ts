import { firstOverChance } from "./_clues.ts";
import { rateDecades, rateReasons, scaledUp } from "./_rates.ts";
import { defineCause } from "./_cause.ts";
import type { Run } from "../run.ts";
import { lateFall } from "../signals/late_fall.ts";
import { when } from "./_reasons.ts";
import { lowerRate } from "./_settings.ts";
import { calmAtStart, startsAndStaysAtChance } from "./_stillness.ts";

const NO_CHANCE = { first: 0, chance: 0 };

/** By how much to lower it: further, the further it lies above what its optimizer usually takes. */
function towards(run: Run): number {
  const decades = rateDecades(run) ?? 0;
  return decades >= 1.5 ? 0.03 : decades >= 0.8 ? 0.1 : 0.3;
}

/** Steps are too large: the loss jumps about, or away. */
export const learningRateTooHigh = defineCause({
  id: "learning-rate-too-high",
  rows: ["K9", "K11", "K12", "K13a"],
  explains: {
    "training-loss-rising": 0.5,
    "both-rising": 0.3,
    divergence: 0.8,
    "training-oscillation": 0.8,
    "validation-oscillation": 0,
    "non-finite-loss": -0.5,
    "accuracy-stuck": -0.5,
    "learning-bottleneck": -0.5,
    "loss-spike": -0.5,
    "gradient-explosion": 0,
    "vanishing-gradient": -0.3,
    overfitting: -2,
  },
  weigh(run, finding) {
    const first = firstOverChance(run);
    const stays = run.train !== undefined && run.train.n > 3 && first &&
      run.train.end > 1.005 * first.chance;
    const swings = run.train
      ? run.train.noise / (Math.abs(run.train.end) || 1)
      : 0;
    const swinging = finding.others.has("validation-oscillation") ||
      finding.others.has("training-oscillation");
    const late = run.train && lateFall(run.train);
    const falls = late !== undefined && late.share > 0.05 && late.z > 3;
    const stuck = finding.rule === "accuracy-stuck" ||
      finding.rule === "vanishing-gradient" ||
      finding.rule === "learning-bottleneck";
    return [
      // A single jump says little of the rate, one among swings is of their kind; large steps shake a loss.
      ...rateReasons(
        run,
        1,
        finding.rule === "loss-spike" && !swinging
          ? 0.3
          : stuck && swings < 0.004
          ? 0.6
          : 1,
      ),
      ...when(
        scaledUp(run) && finding.rule !== "loss-spike",
        "loss-is-large",
        1,
        { first: run.train?.first ?? 0, optimizer: run.word("optimizer") },
      ),
      ...when(finding.evidence.mechanism === "explosion", "grows-before", 1.5, {
        growth: Number(finding.evidence.growth),
        points: Number(finding.evidence.growingSteps),
      }),
      ...when(
        finding.evidence.mechanism === "loss-function",
        "breaks-suddenly",
        -3,
        { step: Number(finding.evidence.step) },
      ),
      // A first point that is the mean of an epoch leaves room for steps that overflow.
      ...when(
        finding.evidence.mechanism === "input" &&
          !((rateDecades(run) ?? 0) >= 1 &&
            (run.number("steps_per_epoch") ?? 0) >= 5),
        "breaks-at-start",
        -2,
        {
          step: Number(finding.evidence.step),
        },
      ),
      ...when(
        first && first.ratio > 1.3,
        "first-loss-far-above-chance",
        1,
        first ?? NO_CHANCE,
      ),
      ...when(
        finding.evidence.atStart === true && calmAtStart(run),
        "gradient-is-usual-at-first",
        5,
        {},
      ),
      ...when(stuck && stays && swings > 0.004 && !falls, "noise-of-steps", 2, {
        size: swings,
      }),
      // A network that a step has killed at once is calm.
      ...when(
        stuck && swings < 0.002 && !startsAndStaysAtChance(run),
        "training-is-calm",
        -1,
        { size: swings },
      ),
      ...when(
        finding.others.has("training-oscillation") &&
          finding.rule !== "training-oscillation",
        "training-swings-too",
        1,
        { swing: Number(finding.others.get("training-oscillation")?.size) },
      ),
      ...when(
        finding.evidence.form === "alternating",
        "alternates",
        1.5,
        {},
      ),
      ...when(
        finding.rule === "validation-oscillation" &&
          !finding.others.has("training-oscillation"),
        "training-is-calm",
        -0.7,
        { size: swings },
      ),
    ];
  },
  remedies(run, finding) {
    const step = Number(finding.evidence.step);
    const lost = finding.rule === "divergence" && step > 0;
    return [
      ...(lost ? [{ id: "resume-earlier-checkpoint", step }] : []),
      lowerRate(run, finding.rule === "non-finite-loss" ? 0.1 : towards(run)),
    ];
  },
});
