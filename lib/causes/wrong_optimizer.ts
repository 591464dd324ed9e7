import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Another optimiser, usually Adam, would get further. */
export const wrongOptimizer = defineCause({
  id: "wrong-optimizer",
  rows: ["K11"],
  explains: {
    "slow-convergence": -0.7,
    "accuracy-stuck": -2,
    "still-learning": -1.7,
    "learning-bottleneck": -2.2,
  },
  weigh: (
    run,
  ) => [
    ...when(
      /^sgd|adadelta|adagrad/.test(run.word("optimizer")),
      "plain-optimizer",
      0.6,
      { optimizer: run.word("optimizer") },
    ),
  ],
  remedies: () => [{ id: "change-optimizer" }],
});
