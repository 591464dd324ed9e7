import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { rateDropBefore } from "../signals/rate_drop.ts";

/** Training went on past the point where the held-out loss was best. */
export const trainedTooLong = defineCause({
  id: "trained-too-long",
  rows: ["K2", "K7"],
  explains: { overfitting: 0.2, "best-checkpoint": 1, overconfidence: 0.3 },
  weigh(run, finding) {
    const rate = run.any("learning_rate");
    const step = Number(finding.evidence.step);
    const drop = rate && rateDropBefore(rate, step);
    const wasted = Number(finding.evidence.wastedSteps ?? 0);
    return [
      ...when(
        finding.evidence.form === "turning-point" && wasted > 0,
        "best-left-behind",
        0.2,
        { wastedSteps: wasted },
      ),
      ...when(
        drop !== undefined,
        "turned-after-rate-drop",
        0.5,
        drop ?? { step: 0, from: 0, to: 0 },
      ),
    ];
  },
  // The best step of one part need not be that of the whole.
  remedies: (_run, { evidence: { form, step } }) =>
    form === "part" ? [] : [{ id: "early-stopping", step: Number(step) }],
});
