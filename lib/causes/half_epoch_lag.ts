import { defineCause } from "./_cause.ts";
import { when } from "./_reasons.ts";

/** The training loss is a mean over the epoch, half an epoch older than the held-out one. */
export const halfEpochLag = defineCause({
  id: "half-epoch-lag",
  rows: ["K8"],
  explains: { "validation-below-training": 0 },
  weigh(run, finding) {
    const removed = Number(finding.evidence.removedByShift);
    const how = run.word("train_metrics");
    return [
      ...when(removed >= 0.6, "shift-removes-gap", 2.5, {
        removedByShift: removed,
      }),
      ...when(removed < 0.4, "shift-leaves-gap", -2.5, {
        removedByShift: removed,
      }),
      ...when(
        /running|during|mean/.test(how),
        "train-metric-is-running-mean",
        0.7,
        {},
      ),
      ...when(/eval|after/.test(how), "train-metric-is-measured-after", -4, {}),
    ];
  },
  remedies: () => [{ id: "fix-logging" }],
});
