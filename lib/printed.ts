import type { History, Series } from "./history.ts";

/**
 * A run with the curves that its program printed and did not store, or printed more densely, as far
 * as both count alike.
 */
export function withPrinted(
  stored: readonly History[],
  printed: readonly History[],
): History[] {
  const [history, text] = [stored[0], printed[0]];
  if (!history || !text || stored.length > 1 || printed.length > 1) {
    return [...stored];
  }
  const more = text.series.filter((series) =>
    series.values.length > 1 && countsAlike(series, history.series) &&
    !history.series.some((known) =>
      saysSame(known, series) && known.values.length >= series.values.length ||
      // What is good neither way is shown once, as it was stored.
      known.name === series.name && known.better === null
    )
  );
  return [{ ...history, series: [...history.series, ...more] }];
}

function saysSame(a: Series, b: Series): boolean {
  return a.quantity === b.quantity && a.component === b.component &&
    (a.split === b.split || a.split === null || b.split === null);
}

/** Whether a series ends where the others end, more or less: a program may count batches and epochs. */
function countsAlike({ axis, steps }: Series, others: readonly Series[]) {
  const last = steps.at(-1)!;
  const end = Math.max(...others.map(({ steps }) => steps.at(-1)!));
  return axis !== "index" && others.some((other) => other.axis === axis) &&
    last * 2 >= end && end * 2 >= last;
}
