import { isFixedSetting } from "../context.ts";
import type { History, Series } from "../history.ts";
import { axisOf } from "../naming.ts";
import { labelKind } from "../records/labels.ts";
import { isNameless } from "./_header.ts";
import type { LogErrorCode } from "./_reader.ts";

/** A table of more columns than this that have no names is data. */
const MOST_NAMELESS = 8;

/**
 * What columns of numbers are instead of a history: data, where nothing in them is called a step or
 * a metric; a table of runs, where each row says what it is of; a summary. `undefined`: a history.
 */
export function otherThanHistory(
  histories: readonly History[],
  { hasAxis }: { readonly hasAxis: boolean },
): LogErrorCode | undefined {
  const series = histories.flatMap((history) => history.series);
  const texts = histories[0]!.source.notes.filter(({ kind, what = "" }) =>
    kind === "text-column" || (kind === "bad-number" && isThing(what))
  );
  const known = series.some(isMetric);
  if (series.some(isPlaced)) {
    // Records of a simulation or of a shop have steps, too.
    return known || texts.length === 0 ? undefined : "no-metric";
  }
  if (!known) {
    // An axis that stands still is no place of a value, but tells what a table is.
    if (hasAxis && texts.length === 0) return undefined;
    const nameless = series.every(({ name }) => isNameless(name));
    return nameless && series.length <= MOST_NAMELESS ? undefined : "no-metric";
  }
  if (series.some(({ wallSeconds }) => wallSeconds)) return undefined;
  const things = texts.some(({ what }) => isThing(what ?? ""));
  const loss = series.some(({ quantity }) => quantity === "loss");
  const several = texts.length > 0 || histories.length > 1;
  // What is measured on both goes on in time, whatever else is said of it.
  const both = ["train", "validation"].every((split) =>
    series.some((one) => one.split === split)
  );
  if (things || (several && !loss && !both) || series.some(isVariedSetting)) {
    return "table-of-runs";
  }
  const single = series.every(({ values }) => values.length === 1);
  return single && series.length > 1 ? "no-curve" : undefined;
}

/** Whether it is known what a series measures, or on which data. */
function isMetric({ split, quantity, better }: Series): boolean {
  return split !== null || better !== null ||
    quantity === "learning_rate" || quantity === "grad_norm";
}

/** Whether a column of texts says what each row is of: a model, a class. */
function isThing(name: string): boolean {
  return labelKind(name) === "run" ||
    /^(?:row|name|model|method|algorithm|classifier|class|label|category|data ?set)s?\b/i
      .test(name);
}

/** Whether a step or an epoch is known for each value. */
function isPlaced({ axis, epochs }: Series): boolean {
  return axis !== "index" || epochs !== undefined;
}

/** Whether values are of a setting that differs from row to row, as in a sweep. */
function isVariedSetting({ name, values }: Series): boolean {
  return isFixedSetting(name) && axisOf(name) === null &&
    values.some((value) => value !== values[0]);
}
