import { resolve } from "../naming.ts";
import { tellLeads } from "./leads.ts";
import type { RecordList, TextRecord } from "./record_list.ts";
import type { Records } from "./records.ts";
import { PLACE, type Sheet, widthOf } from "./sheet.ts";

/** Corrects places that only the whole text shows for what they are. */
export function settle(records: Records): void {
  const { sheets } = records;
  const taken = sheets.filter((sheet) =>
    sheet.own === "step" && takeGrowingTotals(sheet)
  );
  if (taken.length > 0) carrySteps(records);
  tellEnds(sheets);
  forgetEnds(sheets);
  takeEpochsAtEnd(records);
  takeEpochBefore(records);
  tellLeads(sheets);
}

// `Batch 4/203700`, then `Batch 4/203800`: what grows is no total, but the step, and the other the epoch.
function takeGrowingTotals(sheet: Sheet): boolean {
  const { cells } = sheet;
  const width = widthOf(sheet);
  let same = 0;
  let grown = 0;
  for (let i = width; i < cells.length; i += width) {
    if (cells[i + PLACE.step] !== cells[i - width + PLACE.step]) continue;
    same++;
    if (cells[i + PLACE.length]! > cells[i - width + PLACE.length]!) grown++;
  }
  if (grown === 0 || grown * 2 <= same) return false;
  // Batches of an evaluation are no steps.
  const counted = sheet.names.some((name) => isHeldOut(name));
  if (counted) sheet.own = "epoch";
  for (let i = 0; i < cells.length; i += width) {
    cells[i + PLACE.epoch] = cells[i + PLACE.step]!;
    cells[i + PLACE.step] = counted ? NaN : cells[i + PLACE.length]!;
    cells[i + PLACE.length] = NaN;
  }
  return true;
}

// What says no step stands where the last step of its epoch stood.
function carrySteps(records: Records): void {
  let step = NaN;
  let epoch = NaN;
  for (const { sheet: { own, cells }, from } of records.all()) {
    const now = cells[from + PLACE.epoch]!;
    if (own === "step") step = cells[from + PLACE.step]!;
    else cells[from + PLACE.step] = now === epoch ? step : NaN;
    if (own === "step") epoch = now;
  }
}

function isHeldOut(name: string): boolean {
  const { split } = resolve(name);
  return split === "validation" || split === "test";
}

// `Batch 0 …`, `Batch 200 …`, `Epoch 0: …`: the epoch stands below its batches.
function takeEpochsAtEnd(records: Records): void {
  const all = records.all();
  if (!areAtEnd(all)) return;
  let from = 0;
  let epoch = NaN;
  let step = NaN;
  for (let i = 0; i < all.length; i++) {
    const { sheet: { own, cells }, from: at } = all.at(i);
    if (own === "step") step = cells[at + PLACE.step]!;
    if (own !== "epoch") continue;
    epoch = cells[at + PLACE.epoch]!;
    cells[at + PLACE.step] = step;
    for (; from < i; from++) moveTo(epoch, all.at(from));
  }
  for (; from < all.length; from++) {
    const record = all.at(from);
    if (record.sheet.own === "step") moveTo(epoch + 1, record);
  }
}

function moveTo(epoch: number, { sheet, from }: TextRecord): void {
  if (sheet.own !== "epoch") sheet.cells[from + PLACE.epoch] = epoch;
}

// Whether the first steps know no epoch, and steps begin anew only after an epoch.
function areAtEnd(all: RecordList): boolean {
  let step = -Infinity;
  let ended = false;
  let anew = 0;
  let known = false;
  for (const { sheet: { own, cells }, from } of all) {
    if (own === "epoch") ended = true;
    if (own !== "step") continue;
    const now = cells[from + PLACE.step]!;
    const isFirst = step === -Infinity;
    if (isFirst && !Number.isNaN(cells[from + PLACE.epoch]!)) known = true;
    if (!isFirst && ended !== now < step) return false;
    if (ended && !isFirst) anew++;
    step = now;
    ended = false;
  }
  return !known && anew > 0;
}

// fairseq prints the same names within an epoch and at its end.
function tellEnds(sheets: readonly Sheet[]): void {
  const key = ({ names }: Sheet): string => names.join("\n");
  const inner = new Set(sheets.filter(({ inner }) => inner).map(key));
  for (const sheet of sheets) {
    if (sheet.own === "step" && !sheet.inner && inner.has(key(sheet))) {
      sheet.own = "epoch";
    }
  }
}

// A log whose beginning is lost: what stands before `Epoch 13` is of the twelfth.
function takeEpochBefore(records: Records): void {
  const all = records.all();
  const first = all.findIndex(({ sheet: { cells }, from }) =>
    !Number.isNaN(cells[from + PLACE.epoch]!)
  );
  if (first < 0) return;
  const { sheet, from } = all.at(first);
  const epoch = sheet.cells[from + PLACE.epoch]!;
  if (!(epoch > 1)) return;
  for (let i = 0; i < first; i++) {
    const { sheet: { own, cells }, from } = all.at(i);
    if (own === "step") cells[from + PLACE.epoch] = epoch - 1;
  }
}

// A step that is always the last of its epoch, `7/7`, or the same in every epoch, is no place of its own.
function forgetEnds(sheets: readonly Sheet[]): void {
  const steps = sheets.filter(({ own }) => own === "step");
  if (steps.length === 0) return;
  const within = new Set(
    steps.filter((sheet) => !isEnd(sheet)).flatMap(({ names }) => names),
  );
  const ends = steps.filter((sheet) =>
    isEnd(sheet) && !sheet.names.some((name) => within.has(name))
  );
  for (const sheet of ends) sheet.own = "epoch";
  const all = ends.length === steps.length;
  for (const sheet of all ? sheets : ends) forgetSteps(sheet);
}

function forgetSteps(sheet: Sheet): void {
  const { cells } = sheet;
  for (let i = PLACE.step; i < cells.length; i += widthOf(sheet)) {
    cells[i] = NaN;
  }
}

function isEnd(sheet: Sheet): boolean {
  const { cells } = sheet;
  const width = widthOf(sheet);
  let last = true;
  let still = sheet.length > 1;
  let rises = true;
  for (let i = 0; i < cells.length; i += width) {
    const epoch = cells[i + PLACE.epoch]!;
    if (Number.isNaN(epoch)) return false;
    last &&= cells[i + PLACE.step] === cells[i + PLACE.length];
    if (i === 0) continue;
    still &&= cells[i + PLACE.step] === cells[i - width + PLACE.step];
    rises &&= epoch > cells[i - width + PLACE.epoch]!;
  }
  return last || (still && rises);
}
