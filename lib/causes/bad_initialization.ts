import { firstOverChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { hadLearnt } from "./_learning.ts";
import { when } from "./_reasons.ts";
import { startsAndStaysAtChance, startsExactlyAtChance } from "./_stillness.ts";

/** The weights start where learning cannot begin. */
export const badInitialization = defineCause({
  id: "bad-initialization",
  rows: ["K9", "K11"],
  explains: {
    "accuracy-stuck": -0.6,
    "learning-bottleneck": -0.8,
    "training-loss-rising": -1.5,
    "both-rising": -2,
    "non-finite-loss": -1.5,
    divergence: -1.5,
    "gradient-explosion": -1.5,
    "slow-convergence": -2.5,
    "still-learning": -3,
  },
  weigh(run, finding) {
    const first = firstOverChance(run);
    const depth = run.number("hidden_layers");
    const layers = run.context.step0_layer_grad_norms;
    const largest = Array.isArray(layers) ? Math.max(...layers.map(Number)) : 0;
    const slow = finding.rule === "slow-convergence" ||
      finding.rule === "still-learning";
    const stuck = finding.rule === "accuracy-stuck" ||
      finding.rule === "learning-bottleneck";
    return [
      ...when(stuck && hadLearnt(run), "had-learnt", -2.5, {}),
      ...when(
        finding.evidence.atStart === true && run.train?.n === 0,
        "breaks-at-start",
        2.2,
        { step: Number(finding.evidence.step) },
      ),
      // A network of few layers cannot overflow at its first step, however it begins.
      ...when(
        finding.rule === "non-finite-loss" && depth !== undefined && depth <= 3,
        "shallow-model",
        -2,
        { hidden_layers: depth ?? 0 },
      ),
      ...when(
        largest > 20,
        "first-gradient-is-large",
        run.train?.n === 0 ? 4 : 1,
        {
          norm: largest,
        },
      ),
      ...when(largest > 0 && largest <= 20, "first-gradient-is-usual", -3, {
        norm: largest,
      }),
      ...when(
        first && first.ratio > 10,
        "first-loss-far-above-chance",
        slow ? 3 : run.flag("normalized_inputs") === true ? 2.2 : 1.5,
        first ?? { first: 0, chance: 0 },
      ),
      ...when(
        startsAndStaysAtChance(run) && startsExactlyAtChance(run),
        "first-loss-exactly-chance",
        2,
        first ?? { first: 0, chance: 0 },
      ),
    ];
  },
  remedies:
    () => [{ id: "change-initialization" }, { id: "measure-gradients" }],
});
