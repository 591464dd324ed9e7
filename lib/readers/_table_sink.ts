import type { HistoryBuilder } from "../history_builder.ts";
import type { Across } from "./_across.ts";
import { toPoint } from "./_decimals.ts";
import type { Form } from "./_table.ts";
import type { RowSink } from "./_table_lines.ts";
import { TableRows } from "./_table_rows.ts";

/** What gives the rows of a table of that form to a builder. */
export function sinkFor(form: Form, builder: HistoryBuilder): RowSink {
  return form.across
    ? seriesSink(form, form.across, builder)
    : new TableRows(builder, form);
}

/** For rows that are series, with their epochs above. */
function seriesSink(
  form: Form,
  { labels, axis, steps, behind }: Across,
  builder: HistoryBuilder,
): RowSink {
  const from = form.rows[0]!.line;
  if (axis !== undefined) builder.addColumn(axis, steps);
  for (const what of behind) builder.note("left-out", { what });
  let above: readonly string[] = [];
  return {
    numbers: undefined,
    flush: () => {},
    add({ cells, line }) {
      if (line < from) return;
      // A group is named in its first row only.
      above = cells.slice(0, labels).map((cell, i) =>
        cell === "" && i < labels - 1 ? above[i] ?? "" : cell
      );
      const name = above.join("/");
      const values = cells.slice(labels, labels + steps.length);
      builder.addColumn(name, values.map((cell) => toPoint(cell, form)));
    },
  };
}
