import type { Say } from "../../_say.ts";
import type { RuleTexts } from "../../_texts.ts";

/** Share of the highest rate below which a rate is as good as none. */
const NEXT_TO_NOTHING = 1e-3;

/** Words of the rules about the log itself. */
export const logging = {
  "too-short": {
    name: "log too short to judge",
    looksFor: "The log has too few points to say anything.",
    about:
      "From so few points a trend cannot be told from chance. Log more often, or let the run go on.",
    title: (e, say) =>
      e.points === 0 && e.recorded > 0
        ? "Nothing to judge: no value is finite"
        : `Too short to judge: ${say.number(e.points)} ${
          e.points === 1 ? "point" : "points"
        }`,
    saw: (e, say) =>
      e.recorded > e.points
        ? `Of ${say.number(e.recorded)} values of the longest curve ${
          e.points === 0 ? "none" : `only ${say.number(e.points)}`
        } ${e.points > 1 ? "are" : "is"} finite; a trend needs ${
          say.number(e.needed)
        } at least.`
        : `The longest curve has ${say.number(e.points)}; a trend needs ${
          say.number(e.needed)
        } at least.`,
    means: (e) =>
      e.points === 0 && e.recorded > 0
        ? "The values are NaN or infinite from the first on, so the run was broken before its first record, or the log writes no numbers. Look at the data and the loss before the first step."
        : "From so few points a trend cannot be told from chance, so no verdict is given. Log more often, or let the run go on.",
    unless: "",
  },
  "constant-metric": {
    name: "constant or copied curve",
    looksFor:
      "A series never changes, or two splits have exactly the same values.",
    about:
      "Measured values never stay the same to the last digit, and two sets of data never give equal values. Either the log is wrong, or the weights do not change.",
    title: (e) =>
      e.form === "copies"
        ? `${e.series} and ${e.other} are copies of each other`
        : `${e.series} never changes`,
    saw: (e, say) =>
      e.form === "copies"
        ? `All ${say.number(e.points)} values are the same in both.`
        : `All ${say.number(e.points)} values are ${
          say.number(e.value ?? NaN)
        }.`,
    means: (e) =>
      e.form === "copies"
        ? "Two sets of data do not give the same numbers to the last digit. One of the two is logged from the wrong place."
        : "Measured values never stay the same to the last digit. Either the log repeats one value, or the weights do not change at all: no optimiser step, frozen layers, a gradient that is cut off.",
    unless: "The quantity is held still on purpose.",
  },
  "learning-rate-schedule": {
    name: "learning-rate schedule",
    looksFor: "The learning rate follows a schedule.",
    about:
      "Information, no alarm: steps, warm-up, restarts and decay explain kinks of the curves, so that other rules do not take them for anomalies. A rate that rises tenfold where schedules fall is a slip of the configuration.",
    title: (e, say) =>
      e.raisedTenfold
        ? `The learning rate rises tenfold${since(e.step, say)}`
        : e.guessed
        ? `The learning rate seems to fall in steps${
          e.step === null ? "" : `, first at ${say.at(e.step)}`
        }`
        : e.form === "step"
        ? `The learning rate falls in ${
          e.changes === 1 ? "one step" : "steps"
        }${
          e.step === null
            ? ""
            : `, ${e.changes === 1 ? "" : "first "}at ${say.at(e.step)}`
        }`
        : e.form === "restarts"
        ? "The learning rate restarts in cycles"
        : e.form === "warm-up"
        ? e.last !== null && e.highest !== null && e.last < e.highest / 2
          ? "The learning rate warms up, then decays"
          : "The learning rate warms up"
        : "The learning rate decays",
    saw: (e, say) =>
      e.guessed
        ? `Training and ${say.heldOutLoss} fall at once, to a new lowest level, ${
          e.changes === 1 ? "at one step" : `at ${say.number(e.changes)} steps`
        }; the rate itself is not in the log.`
        : !e.logged || e.first === null || e.last === null || e.highest === null
        ? "The settings say so; the rate itself is not in the log."
        : e.form === "warm-up" && e.last < e.highest
        ? `It rises from ${say.number(e.first)} to ${
          say.number(e.highest)
        }, and ends at ${
          Math.abs(e.last) < NEXT_TO_NOTHING * e.highest
            ? "about 0"
            : say.number(e.last)
        }.`
        : `It goes from ${say.numbers(e.first, e.last).join(" to ")}${
          e.form === "step" && e.changes > 1
            ? ` in ${say.number(e.changes)} jumps`
            : ""
        }${
          e.highest > Math.max(e.first, e.last)
            ? `, ${say.number(e.highest)} at its highest`
            : ""
        }.`,
    means: (e) =>
      e.raisedTenfold
        ? "Schedules lower the rate; a tenfold rise that stays is usually a slip in the configuration, and what follows it in the curves is its doing."
        : "Kinks of the curves at these places are the schedule's doing.",
    unless: "The rise is meant.",
  },
  "resumed-run": {
    name: "resumed run",
    looksFor: "Steps go back and on again.",
    about:
      "The steps go back: the run was preempted or resumed. Of a step that was recorded twice the later value counts.",
    title: (e, say) =>
      e.times === 1
        ? "The run was resumed from a checkpoint"
        : `The run was resumed ${say.number(e.times)} times`,
    saw: (e, say) =>
      `The steps go back at record ${
        say.number(e.line)
      } of the log; where a step was recorded twice, the later value counts.`,
    means: () =>
      "A jump at that place may come from the resume: an optimiser state, a schedule or a data order that was not restored.",
    unless: "",
  },
} satisfies Partial<RuleTexts>;

/** Where it began, if that is known. */
function since(step: number | null, say: Say): string {
  return step === null ? "" : ` at ${say.at(step)}`;
}
