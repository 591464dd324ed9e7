import { firstOverChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { settlesAtOnce } from "./_stillness.ts";

/** The inputs are far from zero mean and unit spread. */
export const inputsNotNormalized = defineCause({
  id: "inputs-not-normalized",
  rows: ["K10", "K11"],
  explains: {
    "accuracy-stuck": -1,
    "learning-bottleneck": -1.2,
    "training-loss-rising": -1.5,
    "negative-loss": -1,
    "training-oscillation": -1,
    "validation-oscillation": -1.2,
    "loss-spike": -2,
    divergence: -1.5,
    "vanishing-gradient": -0.5,
  },
  weigh(run, finding) {
    const first = firstOverChance(run);
    const spread = run.number("input_std");
    return [
      ...when(
        run.flag("normalized_inputs") === false,
        "inputs-not-normalized",
        4,
        {},
      ),
      ...when(
        run.flag("normalized_inputs") === true,
        "inputs-normalized",
        -3,
        {},
      ),
      ...when(
        spread !== undefined && (spread > 10 || spread < 0.05),
        "input-scale",
        5,
        { input_std: spread ?? 0 },
      ),
      ...when(
        spread !== undefined && spread > 0.2 && spread < 5,
        "input-scale",
        -3,
        { input_std: spread ?? 0 },
      ),
      ...when(
        first && first.ratio > 5,
        "first-loss-far-above-chance",
        2,
        first ?? { first: 0, chance: 0 },
      ),
      ...when(settlesAtOnce(run), "settles-at-once", 2.2, {}),
      ...when(
        finding.others.has("training-oscillation") &&
          run.flag("normalized_inputs") === false,
        "training-swings-too",
        0.5,
        { swing: Number(finding.others.get("training-oscillation")?.size) },
      ),
    ];
  },
  remedies: () => [{ id: "normalize-inputs" }],
});
