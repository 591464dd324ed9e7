import { isFixedSetting } from "../context.ts";
import type { History, Series } from "../history.ts";
import { axisOf, resolve } from "../naming.ts";
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
): LogErrorCode | undefined {
  const series = histories.flatMap((history) => history.series);
  const texts = histories[0]!.source.notes.filter(({ kind }) =>
    kind === "text-column"
  );
  const known = series.some(({ name }) => isMetric(name));
  if (series.some(isPlaced)) {
    // Records of a simulation or of a shop have steps, too.
    return known || texts.length === 0 ? undefined : "no-metric";
  }
  if (!known) {
    const nameless = series.every(({ name }) => isNameless(name));
    return nameless && series.length <= MOST_NAMELESS ? undefined : "no-metric";
  }
  if (series.some(({ wallSeconds }) => wallSeconds)) return undefined;
  if (texts.length > 0 || series.some(isVariedSetting)) return "table-of-runs";
  const single = series.every(({ values }) => values.length === 1);
  return single && series.length > 1 ? "no-curve" : undefined;
}

/** Whether a name says what training measures, or on which data. */
function isMetric(name: string): boolean {
  const { split, quantity, better } = resolve(name);
  return split !== null || better !== null ||
    quantity === "learning_rate" || quantity === "grad_norm";
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
