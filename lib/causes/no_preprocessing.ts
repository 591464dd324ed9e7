import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The raw data is fed in as it is. */
export const noPreprocessing = defineCause({
  id: "no-preprocessing",
  rows: ["K11"],
  explains: { "accuracy-stuck": -2.2 },
  weigh: (
    run,
  ) => [
    ...when(
      run.flag("normalized_inputs") === true,
      "inputs-normalized",
      -1,
      {},
    ),
  ],
  remedies: () => [{ id: "normalize-inputs" }],
});
