import { isFixedSetting, settingOf } from "../context.ts";
import { elsewhere, type Meaning, resolve } from "../naming.ts";
import { type Column, columnOf, columnsOf, isMetric } from "./column.ts";
import type { Records } from "./records.ts";
import { PLACE, type Sheet } from "./sheet.ts";

/** Which series of a text are curves, and what they are called. */
export interface Choice {
  /** Name of the series of each column, by `columnOf`; what is not there is none. */
  readonly names: ReadonlyMap<string, string>;
  /** Columns of losses and metrics; where there are none, of what else was measured on data. */
  readonly measures: ReadonlySet<string>;
  /** Columns whose records mostly say themselves where they stand. */
  readonly owners: ReadonlySet<string>;
  /** Sheets that hold points of curves. */
  readonly kept: ReadonlySet<Sheet>;
  /** Columns that lines say, so that what a bar showed under the same name is another: a sum, a last batch. */
  readonly said: ReadonlySet<string>;
  /** Sheets that only sum up what has curves. */
  readonly summaries: ReadonlySet<Sheet>;
  /** Whether records say where they stand. */
  readonly placed: boolean;
  /** Whether a sign ties each of their numbers to its name. */
  readonly tied: boolean;
  /** Whether a measure of some part of the data comes again and again. */
  readonly repeated: boolean;
  /** Points of the longest of them. */
  readonly longest: number;
  /** Whether the names alone, or where they stand, make it a training. */
  readonly evident: boolean;
  /** Whether the text lists trials with their settings. */
  readonly trials: boolean;
  /** Whether lines of one kind come again, as a program prints them. */
  readonly recurs: boolean;
  /** How many lines are records of curves, and which share of all from the first to the last of them. */
  readonly read: number;
  readonly share: number;
  /** Which line the first of them is, blanks not counted. */
  readonly first: number;
}

/** Chooses the curves among all that was collected. */
export function choose(records: Records): Choice {
  const columns = columnsOf(records);
  const curves = new Map(
    [...columns].filter(([, column]) => isCurve(column)),
  );
  const { sheets } = records;
  const kept = new Set(
    sheets.filter(({ names, own }) =>
      names.some((name) => curves.has(columnOf(name, own)))
    ),
  );
  const metrics = [...curves].filter(([, { name }]) => isMetric(name));
  const measures = metrics.length > 0
    ? metrics
    : [...curves].filter(([, column]) => isMeasured(column));
  return {
    names: namesOf(curves),
    owners: new Set(
      [...curves].filter(([, { count, placed }]) => placed * 2 > count)
        .map(([key]) => key),
    ),
    kept,
    said: saidBeside(sheets),
    summaries: new Set(
      sheets.filter((sheet) => isSummary(sheet, columns)),
    ),
    placed: [...columns.values()].some(({ name, standing }) =>
      standing > 0 && isMetric(name)
    ),
    tied: measures.every(([, { tied, count }]) => tied === count),
    repeated: measures.some(([, { name, tied }]) =>
      tied > 2 && ownMeaning(name).split !== null
    ),
    longest: measures.reduce(
      (most, [, { count }]) => Math.max(most, count),
      0,
    ),
    evident: isEvident(
      measures.map(([, column]) => column),
      [...columns.values()].map(({ name }) => name),
    ),
    recurs: doesRecur(kept, new Set(measures.map(([key]) => key))),
    measures: new Set(measures.map(([key]) => key)),
    trials: sheets.some(isTrial),
    ...understood(records, kept),
  };
}

// `packet loss`, `Player A score` at no epoch and no step are no training; a single number says itself where it stands.
function isEvident(
  measures: readonly Column[],
  beside: readonly string[],
): boolean {
  if (measures.length > 0 && measures.every(isCount)) return false;
  const other = elsewhere(beside);
  if (other === "sure") return false;
  if (measures.every(({ count }) => count < 2)) {
    return measures.some(({ placed }) => placed > 0);
  }
  if (measures.some(({ standing }) => standing > 0)) return true;
  if (other !== null || beside.some((name) => BOOKS.test(name))) return false;
  const meanings = measures.map(({ name }) => ownMeaning(name));
  const losses = meanings.filter(({ quantity }) => quantity === "loss");
  return losses.length > 1 ||
    meanings.some(({ quantity, component, split }) =>
      split !== null || (component === null && quantity !== "score")
    );
}

// What an error or a loss beside it makes one of money, of a network's packets, of a simulation.
const BOOKS =
  /\b(?:energy|temperature|pressure|profit|balance|revenue|pnl|packets?|pkts|rtt|ttl|jitter|latency|bandwidth)\b/i;

// `error=0`, `errors: 3` counts them, and so does `loss 3` where nothing says a step; `net loss 300` is money.
function isCount({ name, whole, standing }: Column): boolean {
  const { quantity, split, component } = resolve(name);
  if (!whole || split !== null) return false;
  return quantity === "error" ? component === null : quantity === "loss" &&
    (component === "net" || (component === null && standing === 0));
}

function namesOf(curves: ReadonlyMap<string, Column>): Map<string, string> {
  return new Map([...curves].map(([key, { name, fine }]) => {
    const other = columnOf(name, fine ? "epoch" : "step");
    const suffix = fine ? "step" : "epoch";
    return [key, curves.has(other) ? `${name}_${suffix}` : name];
  }));
}

function isCurve(column: Column): boolean {
  const { name, count, placed, standing, sure, tied, amongTied, beside } =
    column;
  if (isMetric(name)) {
    return count > 1 || ((placed > 0 || sure > 0) && !SETTING.test(name));
  }
  if (count < 2) return false;
  if (LEARNING.has(resolve(name).quantity)) return true;
  const short = name.split(" ").length < 3;
  if (placed > 0 || beside > 0) return tied > 0 || (count > 2 && short);
  return (tied > 0 || (amongTied > 0 && short)) && count > 2 &&
    !column.steady && standing * 2 > count && settingOf(name) === undefined;
}

const LEARNING: ReadonlySet<string> = new Set(["learning_rate", "grad_norm"]);

// `val_loss_every`, `loss weights`: single numbers under such names are settings.
const SETTING =
  /(?:^|[\W_])(?:every|freq\w*|interval|weights?|coefs?|scale|sizes?|num|max|min|threshold|types?|fn|function|target)(?:$|[\W_])/i;

// `training's l2` at an iteration is a measure, too, whatever it is.
function isMeasured({ name, tied, placed, trains }: Column): boolean {
  const known = ownMeaning(name).split !== null;
  return placed > 2 &&
    (tied > 2 ? known || trains > 2 : known && trains > 2);
}

// What a name says without the split of the lines around it.
function ownMeaning(name: string): Meaning {
  return resolve(name.replace(/^\w+\//, ""));
}

// Columns of lines that say as many values as the bars, or nearly so.
function saidBeside(sheets: readonly Sheet[]): Set<string> {
  const lines = new Map<string, number>();
  for (const { names, own, length, bar } of sheets) {
    for (const name of names) {
      const key = columnOf(name, own);
      lines.set(key, (lines.get(key) ?? 0) + (bar ? -length / 2 : length));
    }
  }
  return new Set([...lines].filter(([, more]) => more > 0).map(([key]) => key));
}

// Results printed once, at no place of their own, under names that have curves; and the Trainer's end.
function isSummary(
  { names, own, length }: Sheet,
  columns: ReadonlyMap<string, Column>,
): boolean {
  if (names.length < 2) return false;
  if (names.includes("train_runtime")) return true;
  return own === "nothing" && length === 1 &&
    names.some((name) => columns.get(columnOf(name, own))!.count > 2);
}

// A line of settings and what came of them, at no step.
function isTrial({ names, own, length }: Sheet): boolean {
  return own === "nothing" && length > 1 && names.some(isMetric) &&
    names.some((name) =>
      (isFixedSetting(name) || TRIED.test(name)) && !isMetric(name)
    );
}

// What people try several values of, one model each.
const TRIED =
  /^(?:c|k|gamma|n_?neighbou?rs|n_?estimators|max_?depth|min_?samples_?\w+|n_?components|kernel|degree|threshold|hidden(?:_?(?:size|units|dim))?|num_?leaves|n_?clusters|fold|seed)$/i;

/** From so many records for each kind of line on, lines come again. */
const AGAIN = 1.5;

function doesRecur(
  kept: ReadonlySet<Sheet>,
  measures: ReadonlySet<string>,
): boolean {
  let [records, kinds] = [0, 0];
  for (const sheet of kept) {
    const { names, own } = sheet;
    if (!names.some((name) => measures.has(columnOf(name, own)))) continue;
    records += sheet.length;
    // What a bar shows is cut anew each time.
    kinds += sheet.bar ? 1 : sheet.kinds;
  }
  return records >= AGAIN * kinds;
}

function understood(
  records: Records,
  kept: ReadonlySet<Sheet>,
): Pick<Choice, "read" | "share" | "first"> {
  let read = 0;
  let first = 0;
  let last = 0;
  for (const { sheet, from } of records.all()) {
    const seen = sheet.cells[from + PLACE.seen]!;
    if (seen === last || !kept.has(sheet)) continue;
    first ||= seen;
    last = seen;
    read++;
  }
  if (read === 0) return { read, first, share: 0 };
  const end = Math.max(last, records.left);
  const dropped = kept.values().reduce((sum, sheet) => sum + sheet.dropped, 0);
  read = Math.min(read + dropped, end - first + 1);
  return { read, first, share: read / (end - first + 1) };
}
