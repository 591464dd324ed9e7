import { defineRule, fires, quiet } from "./_rule.ts";

/** Steps went back and on again: the run was resumed from a checkpoint. */
export const resumedRun = defineRule({
  id: "resumed-run",
  rows: ["X12"],
  category: "logging",
  severity: "note",
  status: "stable",
  needs: { any: "any.series" },
  thresholds: {},
  sources: [
    "TensorBoard's data server: preemption is a normal mode of operation",
  ],

  detect(_, __, { run }) {
    const notes = run.history.source.notes.filter(({ kind }) =>
      kind === "resumed"
    );
    const evidence = {
      times: notes.reduce((sum, { count = 1 }) => sum + count, 0),
      line: notes[0]?.at ?? 0,
    };
    return notes.length === 0
      ? quiet(evidence)
      : fires(evidence, { confidence: 0.97 });
  },
});
