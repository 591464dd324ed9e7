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

/** Columns that a run has at one place only and that are no loss and no metric: they are no curves. */
export function saidOnce(
  run: RecordList,
  { measures }: Choice,
): ReadonlySet<string> {
  const places = new Map<string, { count: number; last: string }>();
  for (const { sheet: { names, own, cells }, from } of run) {
    const here = `${cells[from + PLACE.epoch]} ${cells[from + PLACE.step]}`;
    for (const name of names) {
      const key = columnOf(name, own);
      const place = places.get(key);
      if (place === undefined) places.set(key, { count: 1, last: here });
      else if (place.last !== here) {
        place.count++;
        place.last = here;
      }
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
