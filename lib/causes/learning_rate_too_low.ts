import { rateReasons } from "./_rates.ts";
import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import { lateFall } from "../signals/late_fall.ts";
import { creeps } from "./_stillness.ts";
import { raiseRate } from "./_settings.ts";

/** Steps are too small: the loss falls smoothly and hardly at all. */
export const learningRateTooLow = defineCause({
  id: "learning-rate-too-low",
  rows: ["K4", "K6", "K11"],
  explains: {
    "still-learning": -0.2,
    "slow-convergence": 1.5,
    "learning-bottleneck": -1,
    "accuracy-stuck": -1,
  },
  weigh(run, finding) {
    const fall = run.train && lateFall(run.train);
    const straight = fall !== undefined && fall.share > 0.17 && fall.z > 3;
    const rises = ["training-loss-rising", "divergence"].some((rule) =>
      finding.others.has(rule)
    );
    return [
      ...when(rises, "rises-from-start", -3, {}),
      ...rateReasons(run, -1),
      ...when(
        straight,
        "falls-straight",
        finding.rule === "still-learning" ? 0.5 : 1.5,
        { share: fall?.share ?? 0 },
      ),
      ...when(
        finding.rule === "learning-bottleneck" &&
          finding.others.has("slow-convergence"),
        "falls-straight",
        1.5,
        { share: fall?.share ?? 0 },
      ),
      ...when(creeps(run), "falls-straight", 2, { share: fall?.share ?? 0 }),
    ];
  },
  remedies: (run) => [raiseRate(run)],
});
