import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { nothingIsFinite } from "./_stillness.ts";

/** A computation overflowed, or a device made an error. */
export const hardwareOrNumericOverflow = defineCause({
  id: "hardware-or-numeric-overflow",
  rows: ["X3"],
  explains: {
    "loss-spike": -1.5,
    divergence: -2,
    "constant-metric": -3,
    "gradient-explosion": -3,
  },
  weigh: (run, finding) => [
    ...when(finding.others.has("resumed-run"), "resumed-there", 1.5, {}),
    ...when(nothingIsFinite(run), "zero-beside-nan", 6, {
      series: run.any("grad_norm")?.name ?? "",
    }),
  ],
  remedies: (run) => [
    nothingIsFinite(run)
      ? { id: "raise-precision" }
      : { id: "resume-earlier-checkpoint" },
  ],
});
