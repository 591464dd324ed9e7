import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** One term of the loss weighs so much that it drags the rest along. */
export const componentWeight = defineCause({
  id: "component-weight",
  rows: ["K13a"],
  explains: {
    "component-dominates": 1,
    "non-finite-loss": -2,
    divergence: -1.5,
    "training-loss-rising": -1.5,
    "both-rising": -1.5,
    "negative-loss": -2,
  },
  weigh(run, finding) {
    const parts = run.losses.filter(({ series }) =>
      series.component !== null && series.split === "train"
    );
    const leader = parts.find((part) =>
      part.n > 3 && run.train !== undefined &&
      Math.abs(part.end) > 0.9 * Math.abs(run.train.end)
    );
    const broken = typeof finding.evidence.component === "string" &&
      finding.rule === "non-finite-loss";
    return [
      ...when(parts.length >= 2, "several-terms", 1, { count: parts.length }),
      ...when(
        parts.length >= 2 && leader !== undefined,
        "component-dominates",
        finding.evidence.unbounded === true ? 4 : 3,
        { component: leader?.series.component ?? "" },
      ),
      ...when(broken, "component-breaks-first", 3, {
        broken: String(finding.evidence.component),
      }),
      ...when(parts.length < 2, "one-term-only", -3, {}),
    ];
  },
  remedies: () => [{ id: "lower-loss-weight" }],
});
