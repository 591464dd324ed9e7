import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The held-out set is so small that its figures scatter. */
export const validationSetTooSmall = defineCause({
  id: "validation-set-too-small",
  rows: ["K12", "X16"],
  explains: { "validation-oscillation": -0.8, "evaluation-too-noisy": 2 },
  weigh(run, finding) {
    const size = run.number("val_size");
    return [
      ...when(size !== undefined && size < 200, "small-validation-set", 1, {
        val_size: size ?? 0,
      }),
      ...when(size !== undefined && size >= 300, "large-validation-set", -2, {
        val_size: size ?? 0,
      }),
      ...when(
        finding.others.has("training-oscillation"),
        "training-swings-too",
        -1,
        { swing: Number(finding.others.get("training-oscillation")?.size) },
      ),
    ];
  },
  remedies: () => [{ id: "enlarge-validation-set" }],
});
