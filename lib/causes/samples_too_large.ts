import { defineCause } from "./_cause.ts";

/** Single examples are larger than the network can take in. */
export const samplesTooLarge = defineCause({
  id: "samples-too-large",
  rows: ["K11"],
  explains: { "accuracy-stuck": -2.4, "slow-convergence": -2.5 },
  weigh: () => [],
  remedies: () => [{ id: "lower-capacity" }],
});
