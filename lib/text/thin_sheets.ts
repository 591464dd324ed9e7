import { halvings, markKept, mostPoints } from "../thinning.ts";
import { RecordList } from "./record_list.ts";
import { PLACE, type Sheet, widthOf } from "./sheet.ts";

/** Thins sheets that hold too much; gives the records that stay, in their order. */
export function thinSheets(
  sheets: readonly Sheet[],
  records: RecordList,
): RecordList {
  const most = mostPoints(
    sheets.map((sheet) => ({ points: seen(sheet), width: widthOf(sheet) })),
  );
  const thinned = new Map(
    sheets.map((sheet) => [sheet, halvings(seen(sheet), most)] as const)
      .filter(([{ halvings }, wanted]) => Math.max(halvings, wanted) > 0)
      .map(([sheet, wanted]) => [sheet, thin(sheet, wanted)] as const),
  );
  if (thinned.size === 0) return records;
  const next = new Map<Sheet, number>();
  const left = new RecordList();
  for (const { sheet, from } of records) {
    const width = widthOf(sheet);
    if (thinned.get(sheet)?.[from / width] === 0) continue;
    // Those that stay lie now one behind the other.
    const to = next.get(sheet) ?? 0;
    next.set(sheet, to + width);
    left.add(sheet, to);
  }
  return left;
}

/** Halves a sheet so often at least; gives 1 for each record that stays. */
function thin(sheet: Sheet, wanted: number): Uint8Array {
  const { cells: values, length, settled } = sheet;
  const width = widthOf(sheet);
  const kept = new Uint8Array(length);
  const before = sheet.halvings;
  sheet.halvings = Math.max(before, wanted);
  const every = 2 ** sheet.halvings;
  const again = 2 ** (sheet.halvings - before);
  // The lowest places are those at which a run begins.
  for (let first: number = PLACE.epoch; first < width; first++) {
    if (first === PLACE.length || first === PLACE.part) continue;
    const column = { values, first, apart: width };
    const curves = width - PLACE.epoch;
    markKept(column, { from: 0, to: settled, every: again, curves }, kept);
    markKept(column, { from: settled, to: length, every, curves }, kept);
  }
  let left = 0;
  for (let i = 0; i < length; i++) {
    if (kept[i] === 0) continue;
    values.copyWithin(left * width, i * width, (i + 1) * width);
    left++;
  }
  sheet.more.cutAt(left * width);
  sheet.dropped += length - left;
  sheet.length = sheet.settled = left;
  return kept;
}

/** How many records a sheet had in all. */
function seen({ length, dropped }: Sheet): number {
  return length + dropped;
}
