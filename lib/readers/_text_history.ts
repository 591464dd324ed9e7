import { toContext } from "../context.ts";
import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import type { Notes } from "../records/notes.ts";
import type { Choice } from "../text/choice.ts";
import { columnOf } from "../text/column.ts";
import type { Ending } from "../text/ending.ts";
import {
  isMeasured,
  saidOnce,
  withoutBatches,
  withoutPrelude,
} from "../text/part.ts";
import { RecordList } from "../text/record_list.ts";
import { sharedNames } from "../text/shared.ts";
import { PLACE, type Sheet } from "../text/sheet.ts";
import { stepping } from "../text/steps.ts";
import type { Transcript } from "../text/transcript.ts";
import { LogError } from "./_reader.ts";

/** What is known of the log itself. */
export interface About {
  readonly path: string;
  readonly reader: string;
  /** What was noted so far. */
  readonly notes: Notes;
  /** How the text ends. */
  readonly ending: Ending;
}

/** The runs that a transcript tells of, one or several. */
export function historiesOf(
  { records, called, settings, lines }: Transcript,
  choice: Choice,
  { path, reader, notes, ending }: About,
): History[] {
  const parts: RecordList[] = [];
  let last = 0;
  for (const { sheet, from } of records.all()) {
    if (choice.summaries.has(sheet)) {
      notes.add("summary-record", { at: sheet.cells[from + PLACE.at]! });
    } else if (choice.kept.has(sheet)) {
      const part = sheet.cells[from + PLACE.part]!;
      (parts[part] ??= new RecordList()).add(sheet, from);
      last = Math.max(last, sheet.cells[from + PLACE.at]!);
    }
  }
  const runs = parts.filter((part) =>
    part !== undefined &&
    part.findIndex(({ sheet }) => isMeasured(sheet, choice)) >= 0
  ).map((part) => withoutBatches(withoutPrelude(part, choice)));
  const found = runs.flatMap((run) => {
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader,
      expectsAxis: true,
      context: toContext(Object.fromEntries(settings.found)),
    });
    fill(builder, run, choice);
    call(builder, choice, called);
    return builder.build();
  });
  if (found.length === 0) throw new LogError("no-curve", path);
  const [, second] = runs;
  if (second) {
    const { sheet, from } = second.at(0);
    const at = sheet.cells[from + PLACE.at]!;
    notes.add("restarted", { at, count: runs.length - 1 });
  }
  const { read, first } = choice;
  const share = read / (lines - first + 1);
  notes.add("understood", {
    count: read,
    what: `${Math.floor(share * 100)}%`,
  });
  noteThinned(notes, records.sheets);
  const error = ending.errorAfter(last);
  if (error) notes.add("ends-in-error", error);
  return found.map((history, i) => ({
    ...history,
    ...(found.length > 1 ? { name: `${nameOf(path)} #${i + 1}` } : {}),
    source: {
      ...history.source,
      notes: [...notes.list(), ...history.source.notes],
    },
  }));
}

function noteThinned(notes: Notes, sheets: readonly Sheet[]): void {
  const most = sheets.reduce((a, b) =>
    b.length + b.dropped > a.length + a.dropped ? b : a
  );
  if (most.halvings === 0) return;
  const count = most.length + most.dropped;
  notes.add("thinned", { count, what: String(2 ** most.halvings) });
}

/** Names as the log has them, unless two columns would be called the same. */
function call(
  builder: HistoryBuilder,
  { names }: Choice,
  called: ReadonlyMap<string, string>,
): void {
  const shown = [...names.values()].map((name) => called.get(name) ?? name);
  for (const name of names.values()) {
    const short = called.get(name);
    if (
      short !== undefined && shown.indexOf(short) === shown.lastIndexOf(short)
    ) {
      builder.call(name, short);
    }
  }
}

function fill(
  builder: HistoryBuilder,
  run: RecordList,
  choice: Choice,
): void {
  // What stands before the first place stands one before it.
  const steps = stepping(run, firstOf(run, PLACE.step));
  const before = {
    epoch: firstOf(run, PLACE.epoch) - 1,
    step: steps.before,
  };
  const once = saidOnce(run, choice);
  const shared = sharedNames(choice.kept);
  const columns = new Map<Sheet, Columns>();
  let placed = false;
  for (const { sheet, from } of run) {
    const { cells, own } = sheet;
    builder.begin(cells[from + PLACE.at]!);
    const here = {
      epoch: cells[from + PLACE.epoch]!,
      step: cells[from + PLACE.step]!,
    };
    placed ||= !Number.isNaN(here.epoch) || !Number.isNaN(here.step);
    const { epoch, step } = placed
      ? { ...here, step: steps.of(sheet, from) }
      : before;
    if (!Number.isNaN(epoch)) builder.set("epoch", epoch);
    if (!Number.isNaN(step)) builder.set("step", step);
    let known = columns.get(sheet);
    if (known === undefined) {
      const others = shared.get(sheet);
      const names = namesOf(sheet, choice, once).map((name, i) =>
        others?.has(sheet.names[i]!) ? undefined : name
      );
      columns.set(sheet, known = { names, records: 0 });
    }
    known.records++;
    const { names } = known;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      // `val_loss = 0` in code before the log is no record of it.
      if (
        name === undefined || (!placed && own === "nothing" &&
          choice.owners.has(columnOf(sheet.names[i]!, own)))
      ) continue;
      builder.set(name, cells[from + PLACE.all + i]!);
    }
  }
  for (const [{ length, dropped }, { names, records }] of columns) {
    const lacking = Math.round(dropped * records / length);
    for (const name of names) {
      if (name !== undefined && lacking > 0) builder.lacks(name, lacking);
    }
  }
}

/** What the columns of a sheet are called, and how many of its records are of this run. */
interface Columns {
  readonly names: readonly (string | undefined)[];
  records: number;
}

function namesOf(
  { names, own, bar }: Sheet,
  choice: Choice,
  once: ReadonlySet<string>,
): readonly (string | undefined)[] {
  return names.map((name) => columnOf(name, own))
    .map((key) =>
      once.has(key) || (bar && choice.said.has(key))
        ? undefined
        : choice.names.get(key)
    );
}

function firstOf(run: RecordList, place: number): number {
  const first = run.findIndex(({ sheet, from }) =>
    !Number.isNaN(sheet.cells[from + place]!)
  );
  if (first < 0) return NaN;
  const { sheet, from } = run.at(first);
  return sheet.cells[from + place]!;
}
