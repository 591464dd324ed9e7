import { defineRule, fires, quiet, unsure } from "./_rule.ts";
import { schedule } from "../signals/schedule.ts";

/** The learning rate follows a schedule. */
export const learningRateSchedule = defineRule({
  id: "learning-rate-schedule",
  rows: ["X11"],
  category: "logging",
  severity: "note",
  status: "stable",
  needs: { rate: "learning-rate" },
  thresholds: {
    step: [0.75, "a change by a quarter or more from one point to the next is a step"],
  },
  sources: ["row X11 of the knowledge table"],

  detect({ rate }, { step }) {
    if (rate.n < 3) return unsure("too-few-points");
    const seen = schedule(rate, step);
    const evidence = {
      form: seen.form,
      first: rate.first,
      last: rate.last,
      highest: seen.highest,
      changes: seen.changes.length,
      step: seen.changes[0] ?? rate.x[0]!,
      // A rise where schedules fall is a slip of the configuration.
      raisedTenfold: seen.raisedTenfold,
    };
    if (seen.form === "constant") return quiet(evidence);
    return fires(evidence, {
      confidence: 0.97,
      ...(seen.raisedTenfold ? { severity: "warning" as const } : {}),
      marks: seen.changes.slice(0, 12).map((from) => ({
        says: "learning-rate-change" as const,
        from,
      })),
    });
  },
});
