import type { HistoryBuilder } from "../history_builder.ts";
import { isObject } from "../records/columns.ts";
import { isSummary } from "./_summary.ts";

/** Adds records to a builder and says how many it took. What is no object is noted. */
export function addRows(
  builder: HistoryBuilder,
  rows: readonly unknown[],
): number {
  let taken = 0;
  for (const row of rows) {
    // A place in a list is no line.
    if (!isObject(row)) builder.note("bad-line", { what: String(row) });
    else if (isSummary(row)) builder.leaveOutSummary();
    else {
      builder.add(row);
      taken++;
    }
  }
  return taken;
}
