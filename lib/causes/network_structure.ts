import { defineCause } from "./_cause.ts";

/** The network is wired in a way that cannot learn this. */
export const networkStructure = defineCause({
  id: "network-structure",
  rows: ["K5", "K9", "K12"],
  explains: {
    "both-rising": -0.7,
    "training-loss-rising": -1,
    "validation-oscillation": -2,
    "accuracy-stuck": -2,
  },
  weigh: () => [],
  remedies: () => [{ id: "overfit-one-batch" }],
});
