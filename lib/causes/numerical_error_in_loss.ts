import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The loss divides by zero, or takes the logarithm of zero or less. */
export const numericalErrorInLoss = defineCause({
  id: "numerical-error-in-loss",
  rows: ["K13b"],
  explains: { "non-finite-loss": 0.5 },
  weigh(run, finding) {
    const { evidence } = finding;
    const loss = run.word("loss_function");
    return [
      ...when(evidence.mechanism === "explosion", "grows-before", -4, {
        growth: Number(evidence.growth),
        points: Number(evidence.growingSteps),
      }),
      ...when(evidence.mechanism === "loss-function", "breaks-suddenly", 1, {
        step: Number(evidence.step),
      }),
      ...when(/custom|log\(|mape|\//.test(loss), "custom-loss", 3, {
        loss_function: loss,
      }),
      ...when(
        loss !== "" && !/custom|log\(|mape/.test(loss),
        "library-loss",
        -1.5,
        { loss_function: loss },
      ),
      ...when(evidence.recurs === true, "recurs", -1.5, {
        step: Number(evidence.step),
      }),
    ];
  },
  remedies: () => [{ id: "guard-loss" }],
});
