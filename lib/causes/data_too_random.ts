import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";
import {
  earlyShare,
  firstTenth,
  hadLearnt,
  memorisesAtChance,
  neverLearnt,
} from "./_learning.ts";

/** There is nothing in the inputs that tells the labels. */
export const dataTooRandom = defineCause({
  id: "data-too-random",
  rows: ["K11"],
  explains: {
    "accuracy-stuck": -1.2,
    "learning-bottleneck": -1.3,
    overfitting: -2,
  },
  weigh(run, finding) {
    const turn = finding.others.get("overfitting") ?? finding.evidence;
    const early = Number(turn.from) <= firstTenth(run);
    const share = earlyShare(run);
    const slow = share !== undefined && share < 0.4;
    return [
      ...when(
        finding.rule !== "overfitting" && hadLearnt(run),
        "had-learnt",
        -2.5,
        {},
      ),
      ...when(early && neverLearnt(run), "gap-since-first-point", 2, {
        step: Number(turn.step),
      }),
      ...when(share !== undefined && share > 0.5, "learnt-fast", -2.5, {
        early: share ?? 0,
      }),
      ...when(slow && neverLearnt(run), "learnt-slowly", 1.5, {
        early: share ?? 0,
      }),
      ...when(
        memorisesAtChance(run) && !(share !== undefined && share > 0.5),
        "train-leaves-chance-alone",
        2.5,
        {},
      ),
    ];
  },
  remedies: () => [{ id: "check-labels" }, { id: "overfit-one-batch" }],
});
