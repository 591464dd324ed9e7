import { firstOverChance } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The model cannot express what the data holds. */
export const modelTooSmall = defineCause({
  id: "model-too-small",
  rows: ["K4", "K8", "K11"],
  explains: {
    "learning-bottleneck": -0.5,
    "fast-plateau": 0,
    "accuracy-stuck": -1.5,
  },
  weigh(run, finding) {
    const parameters = run.number("n_parameters");
    const first = firstOverChance(run);
    const learnt = run.train && run.train.n > 0 &&
      (!first || run.train.end < 0.97 * first.chance);
    const examples = run.number("train_size");
    const apart = run.train && run.heldOut &&
      run.heldOut.end > 1.1 * run.train.end;
    return [
      ...when(
        learnt && apart === false && parameters !== undefined &&
          examples !== undefined && parameters < examples / 2 &&
          finding.rule !== "fast-plateau",
        "few-parameters-for-examples",
        1,
        { n_parameters: parameters ?? 0, train_size: examples ?? 0 },
      ),
      ...when(
        finding.others.has("slow-convergence") ||
          finding.others.has("still-learning"),
        "still-falls",
        -1.5,
        {},
      ),
      ...when(
        parameters !== undefined && parameters < 100,
        "few-parameters",
        2.5,
        { n_parameters: parameters ?? 0 },
      ),
      ...when(
        parameters !== undefined && parameters >= 1000,
        "many-parameters",
        -1.5,
        { n_parameters: parameters ?? 0 },
      ),
      ...when(learnt, "learnt-something", 0.5, {}),
      ...when(learnt === false, "stays-at-chance", -1.5, {
        last: run.train?.end ?? 0,
        chance: first?.chance ?? 0,
      }),
    ];
  },
  remedies: () => [{ id: "raise-capacity" }],
});
