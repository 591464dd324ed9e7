import { learningRate, rateDecades } from "./_rates.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Each update goes uphill: a sign is wrong. */
export const updateDirection = defineCause({
  id: "update-direction",
  rows: ["K5", "K9"],
  explains: {
    "training-loss-rising": -1,
    "both-rising": -0.8,
    divergence: -1.5,
    "non-finite-loss": -4,
    "accuracy-stuck": -3,
  },
  weigh(run, finding) {
    const train = run.train;
    const smooth = train !== undefined && train.n > 4 &&
      train.valley.turn <= 1 && train.calm[1]! >= train.first &&
      Math.abs(train.noise) < 0.1 * Math.abs(train.end - train.first);
    const adaptive = /ada(m|max|belief)|rmsprop|lamb|lion/.test(
      run.word("optimizer"),
    );
    const decades = rateDecades(run) ?? 0;
    return [
      ...when(smooth, "rises-from-start", 3, {}),
      // Its steps are bounded whatever the gradient: too high a rate shakes the loss, and lifts it no further.
      ...when(smooth && adaptive, "climbs-in-bounded-steps", 2, {
        optimizer: run.word("optimizer"),
      }),
      ...when(decades >= 0.6, "high-learning-rate", -Math.min(1.5, decades), {
        learning_rate: learningRate(run) ?? 0,
        optimizer: run.word("optimizer"),
      }),
      ...when(
        train !== undefined && train.valley.turn > 2,
        "rises-late",
        -2.5,
        { step: Number(finding.evidence.step) },
      ),
    ];
  },
  remedies: () => [{ id: "overfit-one-batch" }],
});
