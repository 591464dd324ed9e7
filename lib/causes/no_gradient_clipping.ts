import { unclipped } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { jumpBefore, NO_JUMP } from "./_jumps.ts";
import { clip } from "./_settings.ts";

/** Nothing limits the size of a single step. */
export const noGradientClipping = defineCause({
  id: "no-gradient-clipping",
  rows: ["K13a"],
  explains: {
    "non-finite-loss": -1,
    divergence: -0.5,
    "loss-spike": 0.2,
    "gradient-explosion": 0,
    "training-loss-rising": -3.5,
    "both-rising": -3.5,
  },
  weigh: (run, finding) => [
    ...when(
      jumpBefore(finding) !== undefined,
      "jump-before",
      3,
      jumpBefore(finding) ?? NO_JUMP,
    ),
    ...when(unclipped(run) === true, "no-gradient-clipping", 0.2, {}),
    ...when(unclipped(run) === false, "gradient-clipping", -2, {
      grad_clip: run.number("grad_clip") ?? 0,
    }),
    ...when(finding.evidence.mechanism === "explosion", "grows-before", 1, {
      growth: Number(finding.evidence.growth),
      points: Number(finding.evidence.growingSteps),
    }),
    ...when(
      finding.evidence.mechanism === "loss-function",
      "breaks-suddenly",
      -2,
      { step: Number(finding.evidence.step) },
    ),
  ],
  remedies: (run) => [clip(run)],
});
