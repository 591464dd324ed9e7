import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The loss does not fit the task. */
export const wrongLossFunction = defineCause({
  id: "wrong-loss-function",
  rows: ["K12", "K13b"],
  explains: {
    "negative-loss": 1,
    "validation-oscillation": -2,
    "non-finite-loss": -1.5,
    "accuracy-stuck": -1.8,
    "learning-bottleneck": -2.2,
    "slow-convergence": -3,
    "still-learning": -3,
  },
  weigh(run, finding) {
    const loss = run.word("loss_function");
    const classes = run.number("n_classes") !== undefined;
    // The gradient of a squared error fades where a softmax is sure and wrong.
    const slow = finding.rule === "slow-convergence" ||
      finding.rule === "still-learning";
    const logits = /nll/.test(loss) &&
      /none|logit|linear/.test(run.word("output_activation"));
    return [
      ...when(finding.evidence.unbounded === true, "no-lower-bound", 1.5, {
        last: run.train?.last ?? 0,
      }),
      ...when(
        classes && /mse|mae|squared/.test(loss),
        "loss-for-another-task",
        slow ? 4.6 : 1.5,
        { loss_function: loss },
      ),
      ...when(logits, "loss-for-another-task", 1.5, { loss_function: loss }),
      ...when(
        finding.others.has("negative-loss") && finding.rule !== "negative-loss",
        "loss-is-negative",
        4,
        {},
      ),
    ];
  },
  remedies: (_run, finding) =>
    finding.rule === "non-finite-loss"
      ? [{ id: "change-loss" }, { id: "guard-loss" }]
      : [{ id: "change-loss" }, { id: "check-labels" }],
});
