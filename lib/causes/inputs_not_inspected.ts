import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Nobody has looked at what goes into the network and what comes out. */
export const inputsNotInspected = defineCause({
  id: "inputs-not-inspected",
  rows: ["K11", "K14"],
  explains: { "accuracy-stuck": -2, "learning-bottleneck": -3 },
  weigh: () => [...when(true, "nothing-fits", 0.1, {})],
  remedies: () => [{ id: "overfit-one-batch" }],
});
