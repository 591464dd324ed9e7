import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** One class is so frequent that always answering it pays. */
export const classImbalance = defineCause({
  id: "class-imbalance",
  rows: ["X18"],
  explains: { "class-imbalance": 2, "accuracy-stuck": -2.5 },
  weigh: (
    _run,
    finding,
  ) => [
    ...when(finding.others.has("class-imbalance"), "one-answer-only", 5, {
      accuracy: Number(finding.others.get("class-imbalance")?.accuracy),
    }),
  ],
  remedies: () => [{ id: "balance-classes" }, { id: "check-split" }],
});
