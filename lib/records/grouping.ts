import { chooseAxes } from "./axes.ts";
import { Column } from "./column.ts";
import type { Table } from "./order.ts";
import { type LaidOut, layOutTable } from "./table.ts";

/** A column of the values of many curves as one column for each of them. */
export function pivoted(column: Column, names: readonly string[]): Column[] {
  const parts = new Map<string, Column>();
  for (let i = 0; i < column.length; i++) {
    const row = column.row(i);
    const name = names[row] ?? column.name;
    let part = parts.get(name);
    if (part === undefined) parts.set(name, part = new Column(name));
    part.push(row, column.values[i]!);
  }
  return [...parts.values()];
}

/** Whether records of several runs alternate: then their steps together do not only rise. */
export function alternates(columns: readonly Column[]): boolean {
  const { step, epoch } = chooseAxes(columns);
  const guide = step ?? epoch;
  if (guide === undefined) return true;
  for (let i = 1; i < guide.length; i++) {
    if (guide.values[i]! <= guide.values[i - 1]!) return true;
  }
  return false;
}

/** A table of several runs laid out, each by itself; and what the labels call them. */
export function layOutRuns(table: Table, runs: readonly string[]): LaidOut {
  const members = Map.groupBy(runs.keys(), (record) => runs[record]!);
  const places = new Uint32Array(runs.length);
  for (const records of members.values()) {
    records.forEach((record, i) => places[record] = i);
  }
  const parts = table.columns.map((column) =>
    byRun(column, runs, members, places)
  );
  const all: LaidOut[] = [];
  const names: string[] = [];
  for (const [name, records] of members) {
    const part = layOutTable({
      ...table,
      columns: parts.map((part) => part.get(name)!),
      records: records.length,
      ...(table.labels
        ? { labels: records.map((record) => table.labels![record]!) }
        : {}),
      ...(table.origins
        ? { origins: Uint32Array.from(records, (r) => table.origins![r]!) }
        : {}),
    });
    all.push(shifted(part, names.length, records));
    for (let i = 0; i < part.runs; i++) {
      names.push(part.runs > 1 ? `${name} #${i + 1}` : name);
    }
  }
  return {
    names,
    runs: names.length,
    tracks: all.flatMap(({ tracks }) => tracks),
    resumed: all.flatMap(({ resumed }) => resumed),
    restarted: all.flatMap(({ restarted }) => restarted),
    reversed: all.some(({ reversed }) => reversed),
  };
}

/** A column in parts, each with the records of one run counted by themselves. */
function byRun(
  column: Column,
  runs: readonly string[],
  members: ReadonlyMap<string, readonly number[]>,
  places: Uint32Array,
): Map<string, Column> {
  const parts = new Map(
    [...members.keys()].map((run) =>
      [run, new Column(column.name, column.read)] as const
    ),
  );
  for (let i = 0; i < column.length; i++) {
    const row = column.row(i);
    parts.get(runs[row]!)!.push(places[row]!, column.values[i]!);
  }
  return parts;
}

function shifted(part: LaidOut, by: number, records: number[]): LaidOut {
  const back = (all: readonly number[]) => all.map((r) => records[r]!);
  return {
    ...part,
    tracks: part.tracks.map((track) => ({
      ...track,
      points: track.points.map((one) => ({ ...one, run: one.run + by })),
    })),
    resumed: back(part.resumed),
    restarted: back(part.restarted),
  };
}
