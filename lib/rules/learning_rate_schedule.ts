import { type Schedule, schedule } from "../signals/schedule.ts";
import type { Run } from "../run.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** The learning rate follows a schedule. */
export const learningRateSchedule = defineRule({
  id: "learning-rate-schedule",
  rows: ["X11"],
  category: "logging",
  severity: "note",
  status: "stable",
  needs: { any: "any.series" },
  thresholds: {
    step: [
      0.75,
      "a fall by a quarter or more from one point to the next is a step",
    ],
  },
  sources: ["row X11 of the knowledge table"],

  detect(_, { step }, { run }) {
    const rate = run.any("learning_rate");
    const seen = rate && rate.n >= 3 ? schedule(rate, step) : named(run);
    if (!seen) return unsure("no-learning-rate");
    const evidence = {
      form: seen.form,
      logged: rate !== undefined,
      first: rate?.first ?? run.number("learning_rate") ?? null,
      last: rate?.last ?? null,
      highest: rate ? seen.highest : null,
      changes: seen.changes.length,
      step: seen.changes[0] ?? null,
      // A rise where schedules fall is a slip of the configuration.
      raisedTenfold: seen.raisedTenfold,
    };
    if (seen.form === "constant") return quiet(evidence);
    return fires(evidence, {
      confidence: rate ? 0.97 : 0.9,
      ...(seen.raisedTenfold ? { severity: "warning" as const } : {}),
      marks: seen.changes.slice(0, 12).map((from) => ({
        says: "learning-rate-change" as const,
        from,
      })),
    });
  },
});

/** What the context calls the schedule, where the rate itself is not logged. */
function named(run: Run): Schedule | undefined {
  const word = run.word("lr_schedule");
  const form = !word
    ? undefined
    : /restart|sgdr|cycl/.test(word) && !/one.?cycle/.test(word)
    ? "restarts"
    : /step|milestone|piecewise/.test(word)
    ? "step"
    : /warm|one.?cycle|noam/.test(word)
    ? "warm-up"
    : /constant|none|fixed/.test(word)
    ? "constant"
    : "decay";
  return form && { form, changes: [], highest: NaN, raisedTenfold: false };
}
