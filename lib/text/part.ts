import type { Choice } from "./choice.ts";
import { columnOf } from "./column.ts";
import type { RecordList, TextRecord } from "./record_list.ts";
import { PLACE, type Sheet } from "./sheet.ts";

/** Whether records of a sheet hold a loss or a metric: without any there is no run. */
export function isMeasured(
  { names, own }: Sheet,
  { measures }: Choice,
): boolean {
  return names.some((name) => measures.has(columnOf(name, own)));
}

/** A run without what was said before its first loss or metric and stands further on than that. */
export function withoutPrelude(
  run: RecordList,
  choice: Choice,
): RecordList {
  const first = run.findIndex(({ sheet }) => isMeasured(sheet, choice));
  const { sheet: { cells }, from } = run.at(first);
  const isBeyond = (place: number, other: TextRecord): boolean =>
    other.sheet.cells[other.from + place]! > cells[from + place]!;
  return run.filter((record, i) =>
    i >= first ||
    !(isBeyond(PLACE.step, record) || isBeyond(PLACE.epoch, record))
  );
}

/** At how many places a column stands, and the last of them. */
interface Places {
  count: number;
  epoch: number;
  step: number;
}

/** Columns that a run has at one place only and that are no loss and no metric: they are no curves. */
export function saidOnce(
  run: RecordList,
  { measures }: Choice,
): ReadonlySet<string> {
  const places = new Map<string, Places>();
  const sheets = new Map<Sheet, readonly Places[]>();
  for (const { sheet, from } of run) {
    const { cells } = sheet;
    let all = sheets.get(sheet);
    if (all === undefined) sheets.set(sheet, all = placesOf(sheet, places));
    const epoch = cells[from + PLACE.epoch]!;
    const step = cells[from + PLACE.step]!;
    for (const last of all) {
      const isSame = Object.is(last.epoch, epoch) && Object.is(last.step, step);
      if (isSame && last.count > 0) continue;
      last.count++;
      last.epoch = epoch;
      last.step = step;
    }
  }
  const longest = Math.max(
    ...[...measures].map((key) => places.get(key)?.count ?? 0),
  );
  return new Set(
    [...places].filter(([key, { count }]) =>
      count === 1 && longest > 2 && !measures.has(key)
    ).map(([key]) => key),
  );
}

/** The places of each column of a sheet, among those of all columns. */
function placesOf(
  { names, own }: Sheet,
  places: Map<string, Places>,
): Places[] {
  return names.map((name) => {
    const key = columnOf(name, own);
    const known = places.get(key) ?? { count: 0, epoch: NaN, step: NaN };
    places.set(key, known);
    return known;
  });
}

/** A run without the batches of an evaluation that another record of the same epoch and name follows. */
export function withoutBatches(run: RecordList): RecordList {
  if (run.findIndex(({ sheet }) => sheet.counted) < 0) return run;
  const last = new Map<string, number>();
  const outdated = new Set<number>();
  for (let i = run.length - 1; i >= 0; i--) {
    const { sheet: { names, own, cells, counted }, from } = run.at(i);
    const epoch = cells[from + PLACE.epoch]!;
    const keys = names.map((name) => columnOf(name, own));
    if (counted && keys.every((key) => last.get(key) === epoch)) {
      outdated.add(i);
    }
    for (const key of keys) last.set(key, epoch);
  }
  return run.filter((_, i) => !outdated.has(i));
}
