import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Plain gradient descent without momentum crawls along valleys. */
export const noMomentum = defineCause({
  id: "no-momentum",
  rows: ["K11"],
  explains: {
    "slow-convergence": -0.8,
    "accuracy-stuck": -2.3,
    "still-learning": -1.5,
  },
  weigh(run) {
    const optimizer = run.word("optimizer");
    const plain = optimizer === "sgd" && !run.number("momentum");
    return [
      ...when(plain, "no-momentum", 0.8, { optimizer }),
      ...when(optimizer !== "" && !plain, "momentum-is-there", -3, {
        optimizer,
      }),
    ];
  },
  remedies: () => [{ id: "change-optimizer" }],
});
