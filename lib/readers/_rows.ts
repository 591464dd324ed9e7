import type { HistoryBuilder } from "../history_builder.ts";
import { isObject } from "../records/columns.ts";
import { isSummary } from "./_summary.ts";

/** Adds records to a builder and says how many it took. What is no object is noted. */
export function addRows(
  builder: HistoryBuilder,
  rows: readonly unknown[],
): number {
  let taken = 0;
  rows.forEach((row, i) => {
    const at = i + 1;
    if (!isObject(row)) builder.note("bad-line", { at, what: String(row) });
    else if (isSummary(row)) builder.note("summary-record", { at });
    else {
      builder.add(row, at);
      taken++;
    }
  });
  return taken;
}
