import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** A computation overflowed, or a device made an error. */
export const hardwareOrNumericOverflow = defineCause({
  id: "hardware-or-numeric-overflow",
  rows: ["X3"],
  explains: { "loss-spike": -1.5, divergence: -2 },
  weigh: (
    _run,
    finding,
  ) => [...when(finding.others.has("resumed-run"), "resumed-there", 1.5, {})],
  remedies: () => [{ id: "resume-earlier-checkpoint" }],
});
