import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** An input, or a target, is not a number. */
export const nanInInput = defineCause({
  id: "nan-in-input",
  rows: ["K13c"],
  explains: { "non-finite-loss": 0.4 },
  weigh(run, finding) {
    const { evidence } = finding;
    const loss = run.word("loss_function");
    return [
      ...when(evidence.recurs === true, "recurs", 2, {
        step: Number(evidence.step),
      }),
      ...when(evidence.mechanism === "explosion", "grows-before", -4, {
        growth: Number(evidence.growth),
        points: Number(evidence.growingSteps),
      }),
      ...when(
        evidence.mechanism === "input" && run.train !== undefined &&
          (run.train.n > 0 || (run.number("steps_per_epoch") ?? 0) >= 5),
        "breaks-at-start",
        1,
        { step: Number(evidence.step) },
      ),
      ...when(
        loss !== "" && !/custom|log\(|mape/.test(loss),
        "library-loss",
        1.5,
        { loss_function: loss },
      ),
    ];
  },
  remedies: () => [{ id: "check-inputs-for-nan" }],
});
