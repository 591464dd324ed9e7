import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The run ended while it was still getting better. */
export const stoppedTooEarly = defineCause({
  id: "stopped-too-early",
  rows: ["K1"],
  explains: { "still-learning": 1 },
  weigh: (
    _run,
    finding,
  ) => [
    ...when(true, "falls-at-end", 0.3, {
      share: Number(finding.evidence.heldoutShare),
    }),
  ],
  remedies: () => [{ id: "train-longer" }],
});
