import { firstOverChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Sigmoid or tanh units sit on their flat ends. */
export const saturatingActivation = defineCause({
  id: "saturating-activation",
  rows: ["K11"],
  explains: {
    "accuracy-stuck": -1.8,
    "vanishing-gradient": -0.3,
    "learning-bottleneck": -1.8,
    "slow-convergence": -2,
    "still-learning": -2.5,
  },
  weigh(run, finding) {
    const activation = run.word("activation");
    const first = firstOverChance(run);
    return [
      ...when(
        /sigmoid|tanh|softsign/.test(activation),
        "saturating-activation",
        2,
        { activation },
      ),
      ...when(
        /relu|gelu|silu|swish|elu/.test(activation),
        "relu-activation",
        -2,
        { activation },
      ),
      ...when(
        first && first.ratio > 5 &&
          (finding.rule === "still-learning" ||
            finding.rule === "slow-convergence"),
        "first-loss-far-above-chance",
        3,
        first ?? { first: 0, chance: 0 },
      ),
      ...when(
        run.flag("normalized_inputs") === false,
        "inputs-not-normalized",
        finding.rule === "still-learning" ? 1 : 2,
        {},
      ),
    ];
  },
  remedies:
    () => [{ id: "change-activation" }, { id: "change-initialization" }],
});
