import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** So many layers that the gradient does not reach the first ones. */
export const modelTooDeep = defineCause({
  id: "model-too-deep",
  rows: ["K11"],
  explains: {
    "accuracy-stuck": -1.5,
    "vanishing-gradient": 0,
    "learning-bottleneck": -1.8,
    "slow-convergence": -2,
    "still-learning": -2.5,
  },
  weigh(run) {
    const depth = run.number("hidden_layers");
    return [
      ...when(depth !== undefined && depth >= 6, "deep-model", 4.5, {
        hidden_layers: depth ?? 0,
      }),
      ...when(depth !== undefined && depth <= 3, "shallow-model", -3, {
        hidden_layers: depth ?? 0,
      }),
    ];
  },
  remedies: () => [{ id: "lower-capacity" }, { id: "measure-gradients" }],
});
