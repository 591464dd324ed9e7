import { recurrentModel } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { jumpBefore, NO_JUMP, recoversAtOnce } from "./_jumps.ts";
import { clip } from "./_settings.ts";

/** Single batches hold outliers or damaged examples. */
export const badExamples = defineCause({
  id: "bad-examples",
  rows: ["K10", "K13c"],
  explains: {
    "loss-spike": 1,
    "non-finite-loss": -1,
    "validation-oscillation": -2.5,
    "negative-loss": -2,
    "training-oscillation": -1.5,
    "training-loss-rising": -2.5,
    "both-rising": -2.5,
  },
  weigh(run, finding) {
    const { evidence } = finding;
    const odd = recoversAtOnce(finding);
    const jump = jumpBefore(finding);
    return [
      ...when(jump !== undefined, "jump-before", 3, jump ?? NO_JUMP),
      ...when(odd, "recovers-at-once", 1.2, { times: Number(evidence.times) }),
      ...when(
        finding.rule === "loss-spike" && Number(evidence.count) <= 2,
        "single-jump",
        1,
        { step: Number(evidence.step), times: Number(evidence.times) },
      ),
      ...when(evidence.mechanism === "explosion", "grows-before", -3, {
        growth: Number(evidence.growth),
        points: Number(evidence.growingSteps),
      }),
      ...when(
        finding.rule === "loss-spike" && recurrentModel(run) !== undefined,
        "recurrent-model",
        -0.5,
        { model: recurrentModel(run) ?? "" },
      ),
    ];
  },
  remedies: (run) => [{ id: "check-inputs-for-nan" }, clip(run)],
});
