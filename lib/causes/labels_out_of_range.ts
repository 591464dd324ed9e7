import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** Labels lie outside what the loss is made for, such as a padding value of −1. */
export const labelsOutOfRange = defineCause({
  id: "labels-out-of-range",
  rows: ["K10"],
  explains: { "negative-loss": 0.5, "non-finite-loss": -2 },
  weigh: (run, finding) => [
    ...when(finding.evidence.unbounded === true, "no-lower-bound", 1, {
      last: run.train?.last ?? 0,
    }),
  ],
  remedies: () => [{ id: "check-labels" }],
});
