import { defineCause } from "./_cause.ts";
import type { Run } from "../run.ts";
import { when } from "./_reasons.ts";
import { nothingIsFinite } from "./_stillness.ts";

/** Training and held-out loss change by less than a thousandth: it is not the log of one that is wrong. */
function bothStandStill({ train, heldOut }: Run): boolean {
  return [train, heldOut].every((curve) =>
    curve !== undefined && curve.n > 4 &&
    curve.y.every((v) => Math.abs(v / curve.first - 1) < 1e-3)
  );
}

/** The log shows something else than what was measured. */
export const loggingError = defineCause({
  id: "logging-error",
  rows: ["X9"],
  explains: { "constant-metric": 2, "training-flat-validation-falling": -1.5 },
  weigh: (run, finding) => [
    ...when(nothingIsFinite(run), "zero-beside-nan", -3, {
      series: run.any("grad_norm")?.name ?? "",
    }),
    ...when(
      finding.evidence.form === "constant" && bothStandStill(run),
      "both-stand-still",
      -2,
      {},
    ),
    ...when(finding.evidence.form === "copies", "identical-curves", 2, {
      series: String(finding.evidence.series),
      other: String(finding.evidence.other),
    }),
    ...when(finding.evidence.form === "constant", "constant-curve", 1, {
      series: String(finding.evidence.series),
    }),
  ],
  remedies: () => [{ id: "fix-logging" }],
});
