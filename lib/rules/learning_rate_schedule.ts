import type { Mark } from "../diagnosis.ts";
import type { Curve } from "../signals/curve.ts";
import { kinks } from "../signals/kinks.ts";
import { type Schedule, schedule } from "../signals/schedule.ts";
import type { Run } from "../run.ts";
import { defineRule, fires, quiet, unsure } from "./_rule.ts";

/** The learning rate follows a schedule. */
export const learningRateSchedule = defineRule({
  id: "learning-rate-schedule",
  rows: ["X11"],
  category: "logging",
  severity: "note",
  also: ["warning"],
  status: "stable",
  needs: { any: "any.series" },
  thresholds: {
    step: [
      0.75,
      "a fall by a quarter or more from one point to the next is a step",
    ],
    both: [
      0.1,
      "share of its level that each curve loses at once; dev sets: steps not logged bring 0.1 to 0.6",
    ],
  },
  sources: [
    "row X11 of the knowledge table",
    "Killick, Fearnhead & Eckley 2012, PELT, for the phases between unlogged steps",
  ],

  detect(_, { step, both }, { run }) {
    const rate = run.any("learning_rate");
    const known = rate && rate.n >= 3 ? schedule(rate, step) : named(run);
    const seen = known ?? guessed(run, both);
    if (!seen) return unsure("no-learning-rate");
    const evidence = {
      form: seen.form,
      logged: rate !== undefined,
      // Nothing but the curves says so.
      guessed: known === undefined,
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
      confidence: rate ? 0.97 : known ? 0.9 : 0.6,
      ...(seen.raisedTenfold ? { severity: "warning" as const } : {}),
      marks: seen.changes.slice(0, 12).map((from) => ({
        says: "learning-rate-change" as const,
        from,
        ...(rate && JUMPS.has(seen.form) ? jumpAt(rate, from) : {}),
      })),
    });
  },
});

/** Forms that jump from one rate to another; the others glide. */
const JUMPS: ReadonlySet<Schedule["form"]> = new Set(["step", "restarts"]);

/** The rate before and after a jump. */
function jumpAt(
  { x, y }: Curve,
  step: number,
): Pick<Mark, "before" | "after"> {
  const i = x.indexOf(step);
  return i > 0 ? { before: y[i - 1]!, after: y[i]! } : {};
}

/** Where nothing is known of the rate: sudden falls of training and held-out loss at the same step. */
function guessed(run: Run, share: number): Schedule | undefined {
  const { train, heldOut, goalMoves } = run;
  if (!train || !heldOut || goalMoves) return undefined;
  const falls = (curve: Curve, step: number) => {
    const i = curve.at(step);
    const before = curve.level(i - 3, i);
    return before - curve.level(i + 1, i + 4) >= share * Math.abs(before);
  };
  const changes = [...new Set([...kinks(train), ...kinks(heldOut)])]
    .filter((step) => falls(train, step) && falls(heldOut, step))
    .toSorted((a, b) => a - b);
  return changes.length === 0
    ? undefined
    : { form: "step", changes, highest: NaN, raisedTenfold: false };
}

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
