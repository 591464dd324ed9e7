import { settingOf } from "../context.ts";
import { resolve } from "../naming.ts";
import type { Records, Sheet } from "./records.ts";

/** Which series of a text are curves, and what they are called. */
export interface Choice {
  /** Name of the series of each column, by `columnOf`; what is not there is none. */
  readonly names: ReadonlyMap<string, string>;
  /** Those whose records mostly say themselves where they stand. */
  readonly owners: ReadonlySet<string>;
  /** Whether records say where they stand. */
  readonly placed: boolean;
  /** Points of the longest series of a loss or a metric. */
  readonly longest: number;
  /** Whether the text lists trials with their settings. */
  readonly trials: boolean;
}

interface Column {
  readonly name: string;
  readonly fine: boolean;
  count: number;
  placed: number;
  /** Records that stand at a place that a line before them said. */
  standing: number;
  /** Lines that tie the name to its number, or say nothing else. */
  sure: number;
  tied: number;
  amongTied: number;
  /** Lines that hold a loss or a metric, too. */
  beside: number;
  steady: boolean;
  first: number;
}

/** The column of a name: values of single steps and of whole epochs are kept apart. */
export function columnOf(name: string, own: Sheet["own"]): string {
  return `${own === "step" ? "step" : "epoch"}\n${name}`;
}

/** Chooses the curves among all that was collected. */
export function choose(records: Records): Choice {
  const columns = columnsOf(records);
  const placed = [...columns.values()].some(({ name, standing }) =>
    isMetric(name) && standing > 0
  );
  const kept = [...columns].filter(([, column]) => isCurve(column));
  const names = new Map<string, string>();
  for (const [key, { name, fine }] of kept) {
    const other = columnOf(name, fine ? "epoch" : "step");
    const both = kept.some(([key]) => key === other);
    names.set(key, both ? `${name}_${fine ? "step" : "epoch"}` : name);
  }
  const longest = Math.max(
    0,
    ...kept.filter(([, column]) => isMeasure(column)).map(([, { count }]) =>
      count
    ),
  );
  const owners = new Set(
    kept.filter(([, { count, placed }]) => placed * 2 > count).map(([key]) =>
      key
    ),
  );
  return {
    names,
    owners,
    placed,
    longest,
    trials: records.sheets.some(isTrial),
  };
}

function columnsOf(records: Records): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const sheet of records.sheets) {
    const metric = sheet.names.some(isMetric);
    sheet.names.forEach((name, i) => {
      const key = columnOf(name, sheet.own);
      const width = sheet.cells.length / sheet.length;
      const at = (record: number) =>
        sheet.cells[record * width + width - sheet.names.length + i]!;
      let column = columns.get(key);
      if (column === undefined) {
        columns.set(
          key,
          column = {
            name,
            fine: sheet.own === "step",
            count: 0,
            placed: 0,
            standing: 0,
            sure: 0,
            tied: 0,
            amongTied: 0,
            beside: 0,
            steady: true,
            first: at(0),
          },
        );
      }
      column.count += sheet.length;
      if (sheet.own !== "nothing") column.placed += sheet.length;
      if (sheet.tied[i] || sheet.whole) column.sure += sheet.length;
      if (sheet.tied.includes(true)) column.amongTied += sheet.length;
      if (sheet.tied[i]) column.tied += sheet.length;
      for (let r = 0; r < sheet.length; r++) {
        if (
          !Number.isNaN(sheet.cells[r * width + 2]!) ||
          !Number.isNaN(sheet.cells[r * width + 3]!)
        ) column.standing++;
      }
      if (metric) column.beside += sheet.length;
      for (let r = 0; r < sheet.length && column.steady; r++) {
        column.steady = at(r) === column.first;
      }
    });
  }
  return columns;
}

function isCurve(
  { name, count, placed, standing, sure, tied, amongTied, beside, steady }:
    Column,
): boolean {
  if (isMetric(name)) {
    return count > 1 ? true : (placed > 0 || sure > 0) && !SETTING.test(name);
  }
  if (count < 2) return false;
  if (isLearning(name)) return true;
  if (placed > 0 || beside > 0) {
    return tied > 0 || (count > 2 && name.split(" ").length < 3);
  }
  return (tied > 0 || (amongTied > 0 && name.split(" ").length < 3)) &&
    count > 2 && !steady && standing * 2 > count &&
    settingOf(name) === undefined;
}

// `val_loss_every`, `loss weights`
const SETTING =
  /(?:^|[\W_])(?:every|freq\w*|interval|weights?|coefs?|scale|sizes?|num|max|min|threshold|types?|fn|function|target)(?:$|[\W_])/i;

const metrics = new Map<string, boolean>();

/** Whether a name is that of a loss or of a metric. */
export function isMetric(name: string): boolean {
  let metric = metrics.get(name);
  if (metric === undefined) {
    metric = resolve(name).better !== null;
    if (metrics.size < 10_000) metrics.set(name, metric);
  }
  return metric;
}

// `training's l2` at an iteration is one, too, whatever it measures.
function isMeasure({ name, count, placed }: Column): boolean {
  return isMetric(name) ||
    (count > 2 && placed > 2 && resolve(name).split !== null);
}

function isLearning(name: string): boolean {
  return ["learning_rate", "grad_norm"].includes(resolve(name).quantity);
}

const CURVES = new Set([
  "learning_rate",
  "loss_function",
  "momentum",
  "weight_decay",
  "epochs",
]);

// A line of settings and what came of them, at no step.
function isTrial({ names, own, length }: Sheet): boolean {
  return own === "nothing" && length > 1 && names.some(isMetric) &&
    names.some((name) => {
      const setting = settingOf(name);
      return setting !== undefined && !CURVES.has(setting) && !isMetric(name);
    });
}
