import { recurrentModel } from "./_clues.ts";
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
  weigh(run, finding) {
    const { evidence } = finding;
    const model = recurrentModel(run);
    const depth = run.number("hidden_layers");
    return [
      ...when(evidence.mechanism === "explosion", "grows-before", 2, {
        growth: Number(evidence.growth),
        points: Number(evidence.growingSteps),
      }),
      ...when(evidence.mechanism === "loss-function", "breaks-suddenly", -3, {
        step: Number(evidence.step),
      }),
      ...when(
        finding.others.has("gradient-explosion") && evidence.growth !== null,
        "gradient-is-large",
        1.2,
        { ratio: Number(finding.others.get("gradient-explosion")?.times) },
      ),
      ...when(model !== undefined, "recurrent-model", 0.7, {
        model: model ?? "",
      }),
      // Few layers multiply little: there the step was too large, not the chain too long.
      ...when(
        model === undefined && depth !== undefined && depth <= 3,
        "shallow-model",
        -1.3,
        { hidden_layers: depth ?? 0 },
      ),
      ...when(
        model === undefined && depth === undefined && run.word("model") !== "",
        "not-recurrent",
        -0.7,
        { model: run.word("model") },
      ),
    ];
  },
  remedies: (run) => [clip(run), lowerRate(run, 0.1)],
});
