import { defineCause } from "./_cause.ts";

/** Training went on past the point where held-out loss was best. */
export const trainedTooLong = defineCause({
  id: "trained-too-long",
  rows: ["K2", "K7"],
  explains: { overfitting: 0 },
  weigh: () => [],
  remedies: (_run, { evidence }) => [
    { id: "early-stopping", step: Number(evidence.step) },
  ],
});
