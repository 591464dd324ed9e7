import type { Diagnosis, SeriesSummary } from "../diagnosis.ts";
import type { Axis, History } from "../history.ts";
import { Say, type Texts } from "../messages/mod.ts";
import { shownName } from "./_printable.ts";
import { byRole } from "./_roles.ts";
import { isStill, sparkline } from "./_sparkline.ts";

/** One curve in a line. */
export interface CurveRow {
  readonly name: string;
  readonly spark: string;
  /** `2.16 → 0.36`; empty where nothing is finite. */
  readonly course: string;
  /** Where it was best and what came after. */
  readonly remark: string;
}

/** The curves of a run, what a reader looks for first: losses, accuracies, then the rest. */
export function curveRows(
  history: History,
  { series }: Diagnosis,
  texts: Texts,
): CurveRow[] {
  return byRole(series.map((summary, i) => ({ ...summary, i })))
    .map(({ i, ...summary }) => {
      const recorded = history.series[i]?.name === summary.name
        ? history.series[i]
        : undefined;
      const still = summary.points > 1 && recorded && isStill(recorded.values);
      return {
        name: shownName(summary.name),
        spark: recorded ? sparkline(recorded.values) : "",
        ...words(summary, texts),
        ...(still ? { remark: texts.page.constant } : {}),
      };
    });
}

function words(
  { first, last, best, quantity, axis, points, kept = points, nonFinite }:
    SeriesSummary,
  { grammar, page }: Texts,
): Pick<CurveRow, "course" | "remark"> {
  const say = new Say(grammar, { axis: axis as Axis, heldOut: null });
  const broken = nonFinite > 0 ? [page.nonFinite(nonFinite, kept)] : [];
  if (first === null || last === null) {
    return { course: "", remark: page.clauses([page.noValue, ...broken]) };
  }
  const course = say.numbers(first, last).join(" → ");
  if (!best || points < 3) return { course, remark: page.clauses(broken) };
  const extreme = quantity === "loss" || best.value <= Math.min(first, last)
    ? page.lowest
    : page.highest;
  const remark = best.value === last
    ? [page.bestAtEnd]
    : [extreme(say.number(best.value), say.at(best.step))];
  // A share of nothing, or of less, says nothing.
  if (best.value !== last && best.value > 0) {
    remark.push(page.sinceThen(say.change(last / best.value - 1)));
  }
  return { course, remark: page.clauses([...remark, ...broken]) };
}
