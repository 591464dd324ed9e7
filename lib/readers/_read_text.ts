import type { History } from "../history.ts";
import { HistoryBuilder } from "../history_builder.ts";
import { nameOf } from "../log_file.ts";
import { type Choice, choose, columnOf } from "../text/choice.ts";
import type { TextRecord } from "../text/records.ts";
import { type Pair, Transcript } from "../text/transcript.ts";
import { linesOf } from "./_lines.ts";
import type { Log } from "./_log.ts";
import { LogError } from "./_reader.ts";
import { Notes } from "../records/notes.ts";

/**
 * Says plainly what a line of one program means: as a line that anybody would understand, as names and
 * numbers, or not at all.
 */
export type Rewriting = () => (
  line: string,
) => string | readonly Pair[] | undefined;

/** Where no record says where it stands, so many of the lines must be records. */
const LEAST_SHARE = 0.5;

/** Reads a printed log. */
export async function readText(
  log: Log,
  reader: string,
  rewriting: Rewriting = () => (line) => line,
): Promise<History[]> {
  const notes = new Notes();
  const transcript = new Transcript();
  const rewrite = rewriting();
  const note = { note: notes.add.bind(notes) };
  for await (const lines of linesOf(log.files[0], note)) {
    for (const line of lines) {
      const said = rewrite(line) ?? "";
      if (typeof said === "string") transcript.add(said);
      else transcript.addNamed(said);
    }
  }
  transcript.end();
  const choice = choose(transcript.records);
  refuse(transcript, choice, log.path);
  return build(transcript, choice, log.path, reader, notes);
}

/** How sure the beginning of a text makes it that it is a printed log. */
export function looksPrinted(text: string): number {
  const transcript = new Transcript();
  for (const line of text.split(/\r?\n|\r/)) transcript.add(line);
  transcript.end();
  const choice = choose(transcript.records);
  if (choice.trials && !choice.placed) return 0.05;
  const all = choice.placed ||
    understood(transcript, choice).share >= LEAST_SHARE;
  if (choice.longest === 0 || !all) return 0;
  // A table has bars, too.
  return transcript.boxed * 2 > transcript.lines ? 0.6 : 0.45;
}

/** How many lines are records of curves, and which share of all from the first to the last of them. */
function understood(
  { records }: Transcript,
  { names }: Choice,
): { count: number; share: number } {
  let count = 0;
  let first = 0;
  let last = 0;
  for (const record of records.all()) {
    if (
      record.seen === last ||
      !record.names.some((name) => names.has(columnOf(name, record.own)))
    ) continue;
    first ||= record.seen;
    last = record.seen;
    count++;
  }
  return { count, share: count === 0 ? 0 : count / (last - first + 1) };
}

function refuse(transcript: Transcript, choice: Choice, path: string): void {
  if (transcript.lines === 0) throw new LogError("empty", path);
  if (choice.trials && !choice.placed) {
    throw new LogError("table-of-runs", path);
  }
  if (choice.names.size === 0 || choice.longest === 0) {
    throw new LogError(
      transcript.records.sheets.length > 20 ? "no-curve" : "not-a-log",
      path,
    );
  }
  if (choice.placed) return;
  if (
    choice.longest < 3 || understood(transcript, choice).share < LEAST_SHARE
  ) {
    throw new LogError("not-a-log", path);
  }
}

function build(
  transcript: Transcript,
  choice: Choice,
  path: string,
  reader: string,
  notes: Notes,
): History[] {
  const parts: TextRecord[][] = [];
  for (const record of transcript.records.all()) {
    if (isClosing(record, transcript)) {
      notes.add("summary-record", { at: record.at });
      continue;
    }
    if (
      record.names.some((name) => choice.names.has(columnOf(name, record.own)))
    ) {
      (parts[record.part] ??= []).push(record);
    }
  }
  const whole = parts.filter((part) => part !== undefined);
  const found = whole.flatMap((records) => {
    const builder = new HistoryBuilder({
      name: nameOf(path),
      path,
      reader,
      expectsAxis: true,
    });
    fill(builder, records, choice);
    return builder.build();
  });
  if (found.length === 0) throw new LogError("no-curve", path);
  if (whole.length > 1) {
    notes.add("restarted", {
      at: whole[1]![0]!.at,
      ...(whole.length > 2 ? { count: whole.length - 1 } : {}),
    });
  }
  const { count, share } = understood(transcript, choice);
  notes.add("understood", { count, what: `${Math.round(share * 100)} %` });
  return found.map((history, i) => ({
    ...history,
    ...(found.length > 1 ? { name: `${nameOf(path)} #${i + 1}` } : {}),
    source: {
      ...history.source,
      notes: [...notes.list(), ...history.source.notes],
    },
  }));
}

// Results printed once, at no place of their own, under names that have curves.
function isClosing(
  { own, names }: TextRecord,
  { records }: Transcript,
): boolean {
  if (own !== "nothing" || names.length < 2) return false;
  const same = records.sheets.filter((sheet) =>
    sheet.own === own && sheet.names.length === names.length &&
    sheet.names.every((name, i) => name === names[i])
  );
  return same[0]?.length === 1 &&
    records.sheets.some((sheet) =>
      sheet !== same[0] && sheet.own !== "step" && sheet.length > 1 &&
      sheet.names.some((name) => names.includes(name))
    );
}

function fill(
  builder: HistoryBuilder,
  records: readonly TextRecord[],
  choice: Choice,
): void {
  // What stands before the first place stands one before it.
  const first = (place: "epoch" | "step"): number => {
    const found = records.find((record) => !Number.isNaN(record[place]));
    return found === undefined ? NaN : found[place] - 1;
  };
  const before = { epoch: first("epoch"), step: first("step") };
  const within = countsWithin(records);
  let placed = false;
  for (const { at, epoch, step, names, values, own } of records) {
    builder.begin(at);
    placed ||= !Number.isNaN(epoch) || !Number.isNaN(step);
    const place = placed ? { epoch, step } : before;
    if (!Number.isNaN(place.epoch)) builder.set("epoch", place.epoch);
    if (!Number.isNaN(place.step)) builder.set("step", place.step);
    else if (within) builder.set("step", 0);
    names.forEach((name, i) => {
      const key = columnOf(name, own);
      const column = choice.names.get(key);
      // `val_loss = 0` in code before the log is no record of it.
      if (!placed && choice.owners.has(key)) return;
      if (column !== undefined) builder.set(column, values[i]!);
    });
  }
}

/** Whether steps are counted anew in each epoch, so that one without a step begins at 0. */
function countsWithin(records: readonly TextRecord[]): boolean {
  const placed = records.filter(({ epoch, step, own }) =>
    own === "step" && !Number.isNaN(epoch) && !Number.isNaN(step)
  );
  let anew = 0;
  let on = 0;
  for (let i = 1; i < placed.length; i++) {
    const [a, b] = [placed[i - 1]!, placed[i]!];
    if (b.epoch <= a.epoch) continue;
    if (b.step <= a.step) anew++;
    else on++;
  }
  return anew > on;
}
