import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { endsAboveGuess } from "./_stillness.ts";

/** The run ended while it was still getting better. */
export const stoppedTooEarly = defineCause({
  id: "stopped-too-early",
  rows: ["K1"],
  explains: { "still-learning": 1 },
  weigh: (run, finding) => [
    ...when(
      endsAboveGuess(run) !== undefined,
      "ends-above-guess",
      -2,
      endsAboveGuess(run) ?? { last: 0, chance: 0 },
    ),
    ...when(true, "falls-at-end", 0.3, {
      share: Number(finding.evidence.heldoutShare),
    }),
  ],
  remedies: () => [{ id: "train-longer" }],
});
