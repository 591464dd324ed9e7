import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { clip, lowerRate } from "./_settings.ts";

/** Gradients grow from step to step until the weights overflow. */
export const explodingGradient = defineCause({
  id: "exploding-gradient",
  rows: ["K13a", "K13d"],
  explains: {
    "non-finite-loss": 0,
    divergence: 0,
    "gradient-explosion": 1,
    "loss-spike": -1,
  },
  weigh(_run, finding) {
    const { evidence } = finding;
    return [
      ...when(evidence.mechanism === "explosion", "grows-before", 2, {
        growth: Number(evidence.growth),
        points: Number(evidence.growingSteps),
      }),
      ...when(evidence.mechanism === "loss-function", "breaks-suddenly", -3, {
        step: Number(evidence.step),
      }),
      ...when(
        finding.others.has("gradient-explosion"),
        "gradient-is-large",
        1.2,
        { ratio: Number(finding.others.get("gradient-explosion")?.times) },
      ),
    ];
  },
  remedies: (run) => [clip(run), lowerRate(run, 0.1)],
});
