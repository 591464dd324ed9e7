import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { addColumns, isList, isObject } from "../records/columns.ts";
import { LogError } from "./_reader.ts";

/** Where a run stands: its file, its line, and the reader's id. */
export interface Place {
  readonly path: string;
  readonly reader: string;
  readonly name: string;
  readonly line?: number;
  /** Names that stand twice in one object of its text. */
  readonly repeated?: readonly string[];
}

/** The id of a run, where it has one. */
export function idOf(value: unknown): string | number | undefined {
  const id = isObject(value) ? value.id : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}

/** The histories of `{"id", "history", "context"}`, with plain settings beside it: more than one where its steps begin again. */
export function toRuns(
  value: unknown,
  { path, reader, name, line, repeated = [] }: Place,
): History[] {
  const id = idOf(value);
  const where = {
    ...(line === undefined ? {} : { line }),
    ...(id === undefined ? {} : { id }),
  };
  const history = isObject(value) ? value.history : undefined;
  const records = Array.isArray(history) &&
    (history.length === 0 || history.some(isObject));
  if (!isObject(value) || !(isObject(history) || records)) {
    throw new LogError("no-records", path, where);
  }
  const context = isObject(value.context) ? toContext(value.context) : {};
  const builder = new HistoryBuilder({
    name: String(id ?? name),
    path,
    reader,
    context,
  });
  for (const [key, single] of Object.entries(value)) {
    builder.keep(key, single);
  }
  for (const what of repeated) {
    builder.note("repeated-name", {
      what,
      ...(line === undefined ? {} : { at: line }),
    });
  }
  if (Array.isArray(history)) {
    history.filter(isObject).forEach((row) => builder.add(row));
  } else {
    // Keras' History keeps the epochs beside the columns.
    if (isList(value.epoch) && !("epoch" in history)) {
      builder.addColumn("epoch", value.epoch);
    }
    addColumns(builder, history);
  }
  const runs = builder.build();
  if (runs.length === 0) throw new LogError("no-numbers", path, where);
  return runs;
}
