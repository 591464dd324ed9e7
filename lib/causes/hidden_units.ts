import { defineCause } from "./_cause.ts";

/** The number of hidden units does not suit the task. */
export const hiddenUnits = defineCause({
  id: "hidden-units",
  rows: ["K11"],
  explains: { "accuracy-stuck": -2.7, "learning-bottleneck": -2.2 },
  weigh: () => [],
  remedies: () => [{ id: "raise-capacity" }],
});
