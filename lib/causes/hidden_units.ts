import { defineCause } from "./_cause.ts";

/** The number of hidden units does not suit the task. */
export const hiddenUnits = defineCause({
  id: "hidden-units",
  rows: ["K11"],
  explains: { "accuracy-stuck": -2.3, "learning-bottleneck": -2.2 },
  weigh: () => [],
  remedies: () => [{ id: "raise-capacity" }],
});
