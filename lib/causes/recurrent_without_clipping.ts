import { recurrentModel, unclipped } from "./_clues.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { recoversAtOnce } from "./_jumps.ts";
import { clip } from "./_settings.ts";

/** A recurrent network multiplies its gradients through time, and nothing clips them. */
export const recurrentWithoutClipping = defineCause({
  id: "recurrent-without-clipping",
  rows: ["K13d"],
  explains: {
    "non-finite-loss": -1,
    divergence: -0.8,
    "gradient-explosion": -0.5,
    "loss-spike": -0.8,
    "training-loss-rising": -1.5,
    "both-rising": -1.5,
    "learning-bottleneck": -2.5,
    "accuracy-stuck": -2.5,
  },
  weigh(run, finding) {
    const model = recurrentModel(run);
    const { mechanism } = finding.evidence;
    return [
      ...when(recoversAtOnce(finding), "recovers-at-once", -1.2, {
        times: Number(finding.evidence.times),
      }),
      ...when(model !== undefined, "recurrent-model", 2.8, {
        model: model ?? "",
      }),
      ...when(
        model === undefined && run.word("model") !== "",
        "not-recurrent",
        -4,
        { model: run.word("model") },
      ),
      ...when(
        model !== undefined && unclipped(run) === true,
        "no-gradient-clipping",
        1.8,
        {},
      ),
      ...when(unclipped(run) === false, "gradient-clipping", -3, {
        grad_clip: run.number("grad_clip") ?? 0,
      }),
      ...when(mechanism === "loss-function", "breaks-suddenly", -3, {
        step: Number(finding.evidence.step),
      }),
    ];
  },
  remedies: (run) => [clip(run)],
});
