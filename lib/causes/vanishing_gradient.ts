import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { wandersDown } from "./_stillness.ts";

/** The gradient fades on its way to the first layers. */
export const vanishingGradient = defineCause({
  id: "vanishing-gradient",
  rows: ["K11"],
  explains: {
    "accuracy-stuck": -1.2,
    "learning-bottleneck": -1.3,
    "vanishing-gradient": 1,
    "slow-convergence": -1.5,
  },
  weigh(run, finding) {
    const ratio = run.layerRatio;
    const depth = run.number("hidden_layers");
    return [
      ...when(ratio !== undefined && ratio < 0.01, "gradient-vanishes", 5, {
        ratio: ratio ?? 0,
      }),
      ...when(ratio !== undefined && ratio >= 0.05, "gradient-arrives", -4, {
        ratio: ratio ?? 0,
      }),
      ...when(
        finding.others.has("vanishing-gradient") && ratio === undefined,
        "gradient-is-tiny",
        1,
        { norm: Number(finding.others.get("vanishing-gradient")?.usual) },
      ),
      ...when(wandersDown(run), "wanders-to-chance", 1.2, {}),
      ...when(depth !== undefined && depth <= 3, "shallow-model", -2, {
        hidden_layers: depth ?? 0,
      }),
    ];
  },
  remedies: () => [{ id: "measure-gradients" }, { id: "change-activation" }, {
    id: "change-initialization",
  }],
});
