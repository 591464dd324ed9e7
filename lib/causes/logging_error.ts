import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The log shows something else than what was measured. */
export const loggingError = defineCause({
  id: "logging-error",
  rows: ["X9"],
  explains: { "constant-metric": 2, "training-flat-validation-falling": -1.5 },
  weigh: (_run, finding) => [
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
