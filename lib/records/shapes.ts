import { axisOf, isKnown, splitOf, words } from "../naming.ts";
import { isList, isObject } from "./columns.ts";

/** The object of columns of one run, and what it is called among others. */
export type NamedRun = readonly [name: string, run: Record<string, unknown>];

/** Runs in runs in runs are none that anybody keeps. */
const DEEPEST = 4;

/**
 * The runs that an object or an array holds, each an object of columns: folds, seeds, models. Names
 * of data (`train`), metrics and parts of one model name no runs. `undefined` where it is one run.
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
    if (isObject(part)) return [[name, part]];
    return areObjects(part) ? part.map((run) => [name, run]) : [];
  });
  return runs.length > 1 ? runs : undefined;
}

/** What may be runs, with their names: the objects in an array or an object, beside single values. */
function partsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) {
    return value.every(isObject) && !value.some(isRow)
      ? value.map((part, i) => [String(i + 1), part])
      : [];
  }
  if (!isObject(value)) return [];
  const entries = Object.entries(value).filter(([, part]) =>
    typeof part === "object" && part !== null
  );
  return entries.every(([name, part]) =>
      mayNameRun(name) && (isObject(part) || areObjects(part))
    )
    ? entries
    : [];
}

/** Whether an object is one record of a run. */
function isRow(part: unknown): boolean {
  return isObject(part) &&
    Object.entries(part).some(([name, cell]) =>
      typeof cell === "number" && axisOf(name) !== null
    );
}

/** Parts of one model, each with a loss of its own, and what stands beside the curves. */
const PARTS =
  /^(?:g|d|gen|disc|generator|discriminator|critic|actor|policy|value|encoder|decoder|teacher|student|history|metrics?|config|params?|hparams|args|best|final|summary|info|meta(?:data)?)(?:_?[ab\d])?$/i;

/** Whether an object among others of this name may be a run, no split, metric or part of one. */
export function mayNameRun(name: string): boolean {
  return !PARTS.test(name) && axisOf(name) === null && !isKnown(name) &&
    !words(name).some((word) => splitOf(word) !== null);
}

/** Whether columns of numbers lie anywhere in it. */
function holdsCurves(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
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
  if (areObjects(value)) {
    return value.flatMap((part) => metricsIn(part, depth + 1));
  }
  return Object.entries(value).flatMap(([name, cell]) =>
    isCurve(cell) ? isKnown(name) ? [name] : [] : metricsIn(cell, depth + 1)
  );
}
