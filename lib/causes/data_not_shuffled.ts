import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { jumpsTogether } from "./_jumps.ts";
import { batchScatter, worseThanGuess } from "./_stillness.ts";

/** Examples come in the order of their labels. */
export const dataNotShuffled = defineCause({
  id: "data-not-shuffled",
  rows: ["K11", "K14"],
  explains: {
    "training-oscillation": -0.5,
    "validation-oscillation": -1.2,
    "loss-spike": -0.6,
    "learning-bottleneck": -1.5,
    "accuracy-stuck": -1.8,
    "training-loss-rising": -2.2,
    "both-rising": -2.2,
    overfitting: -2,
  },
  weigh(run, finding) {
    const swing = finding.others.get("training-oscillation") ??
      finding.evidence;
    const scatter = batchScatter(run);
    const low = worseThanGuess(run);
    return [
      ...when(swing.form === "regular", "swings-regularly", 1.5, {
        period: Number(swing.period),
      }),
      ...when(
        scatter !== undefined && scatter > 0.15 && scatter < 5,
        "batches-differ",
        2.5,
        { size: scatter ?? 0 },
      ),
      ...when(scatter !== undefined && scatter <= 0.15, "batches-agree", -2, {
        size: scatter ?? 0,
      }),
      ...when(
        low !== undefined,
        "train-worse-than-guess",
        5,
        low ?? { accuracy: 0, chance: 0 },
      ),
      ...when(
        jumpsTogether(run) && swing.form !== "alternating" &&
          !finding.others.has("divergence"),
        "jumps-together",
        1.5,
        {},
      ),
    ];
  },
  remedies: () => [{ id: "shuffle" }],
});
