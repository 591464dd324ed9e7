import { axisOf, isKnown, splitOf, words } from "../naming.ts";
import { isList, isObject } from "./columns.ts";
import { labelKind } from "./labels.ts";

/** The object of columns of one run, and what it is called among others. */
export type NamedRun = readonly [name: string, run: Record<string, unknown>];

/** Runs in runs in runs are none that anybody keeps. */
const DEEPEST = 4;

/**
 * The runs that an object or an array holds, each an object of columns or a list of records: folds,
 * seeds, models. Names of data (`train`), metrics and parts of one model name no runs. `undefined`
 * where it is one run.
 */
export function runsOf(value: unknown, depth = 0): NamedRun[] | undefined {
  if (depth >= DEEPEST) return undefined;
  const parts = partsOf(value);
  const first = parts[0];
  if (first === undefined || !parts.every(([, part]) => holdsCurves(part))) {
    return undefined;
  }
  if (parts.length > 1 && !alike(parts.map(([, part]) => part))) {
    return undefined;
  }
  const runs = parts.flatMap(([name, part]): NamedRun[] => {
    const inner = runsOf(part, depth + 1);
    if (inner) return inner.map(([more, run]) => [`${name}/${more}`, run]);
    if (areRows(part)) return [[name, { history: part }]];
    if (isObject(part)) return [[name, part]];
    return areObjects(part)
      ? part.map((run) => [calledAs(run) ?? name, run])
      : [];
  });
  return runs.length > 1 ? runs : undefined;
}

/** What may be runs, with their names: the objects in an array or an object, beside single values. */
function partsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) {
    return areRuns(value) || (areObjects(value) && !value.some(isRow))
      ? value.map((part, i) => [calledAs(part) ?? String(i + 1), part])
      : [];
  }
  if (!isObject(value)) return [];
  const entries = Object.entries(value).filter(([name, part]) =>
    typeof part === "object" && part !== null &&
    !(BESIDE.test(name) && !holdsCurves(part))
  );
  return entries.every(([name, part]) =>
      mayNameRun(name) && (isObject(part) || areObjects(part))
    )
    ? entries
    : [];
}

/** What a run calls itself: `fold 1`, `resnet`. */
function calledAs(run: Readonly<Record<string, unknown>>): string | undefined {
  const label = Object.entries(run).find(([name, value]) =>
    labelKind(name) === "run" && typeof value !== "object"
  );
  if (label === undefined) return undefined;
  const [name, value] = label;
  return typeof value === "number" ? `${name} ${value}` : String(value);
}

/** Whether each record is a run, with a list of records of its own: `{fold: 1, history: [{epoch: 1, …}]}`. */
export function areRuns(
  list: readonly unknown[],
): list is Record<string, unknown>[] {
  return list.length > 0 &&
    list.every((run) => isObject(run) && Object.values(run).some(areRows)) &&
    !goOn(list as Record<string, unknown>[]);
}

/** Whether records count on, so that what each lists is inside its step: the batches of an epoch. */
function goOn(list: readonly Record<string, unknown>[]): boolean {
  return Object.keys(list[0]!).some((name) =>
    axisOf(name) !== null &&
    list.every((record, i) =>
      i === 0 || Number(record[name]) > Number(list[i - 1]![name])
    )
  );
}

/** Whether a list is of records of a run, each with its step. */
function areRows(value: unknown): value is Record<string, unknown>[] {
  return areObjects(value) && value.length > 1 &&
    value.every((record) =>
      Object.keys(record).some((name) => axisOf(name) !== null)
    );
}

/** Whether an object is one record of a run. */
function isRow(part: unknown): boolean {
  return isObject(part) &&
    Object.entries(part).some(([name, cell]) =>
      typeof cell === "number" && axisOf(name) !== null
    );
}

/** Parts of one model, each with a loss of its own. */
const PARTS =
  /^(?:g|d|gen|disc|generator|discriminator|critic|actor|policy|value|encoder|decoder|teacher|student|history|metrics?)(?:_?[ab\d])?$/i;

/** What stands beside the curves. */
const BESIDE =
  /^(?:\w+_)?(?:config|params?|hparams|args|best|final|summary|info|meta(?:data)?|environment|settings)(?:_\w+)?$/i;

/** Whether an object among others of this name may be a run, no split, metric or part of one. */
export function mayNameRun(name: string): boolean {
  return !PARTS.test(name) && !BESIDE.test(name) && axisOf(name) === null &&
    !isKnown(name) &&
    !words(name).some((word) => splitOf(word) !== null);
}

/** Whether columns of numbers lie anywhere in it. */
function holdsCurves(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (areRows(value)) return true;
  if (areObjects(value)) {
    return !value.some(isRow) &&
      value.every((part) => holdsCurves(part, depth + 1));
  }
  return isObject(value) &&
    Object.values(value).some((cell) =>
      isCurve(cell) || holdsCurves(cell, depth + 1)
    );
}

function areObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isCurve(value: unknown): boolean {
  return isList(value) && value.length > 1 &&
    Array.from(value).some((cell) => typeof cell === "number");
}

/** Whether all have a metric of one name: runs measure the same. */
function alike(parts: readonly unknown[]): boolean {
  const [first, ...others] = parts.map((part) => new Set(metricsIn(part)));
  return first!.values().some((name) =>
    others.every((other) => other.has(name))
  );
}

function metricsIn(value: unknown, depth = 0): string[] {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return [];
  if (areRows(value)) return knownIn(value[0]!);
  if (areObjects(value)) {
    return value.flatMap((part) => metricsIn(part, depth + 1));
  }
  return Object.entries(value).flatMap(([name, cell]) =>
    isCurve(cell)
      ? isKnown(name) || saysData(name) ? [name] : []
      : metricsIn(cell, depth + 1)
  );
}

/** Whether a name says on which data something was measured, and something of it: `val_kl`. */
function saysData(name: string): boolean {
  const all = words(name);
  return all.length > 1 && all.some((word) => splitOf(word) !== null);
}

/** The metrics of a record, those in groups too. */
function knownIn(record: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(record).flatMap(([name, cell]) =>
    isObject(cell) ? knownIn(cell) : isKnown(name) ? [name] : []
  );
}
