import { toCell } from "../records/cell.ts";
import { isList, isObject } from "../records/columns.ts";
import { mayNameRun } from "../records/shapes.ts";
import { isRun } from "./forms.ts";

/** What is called a run, and its name. */
export type NamedRun = readonly [name: string, run: unknown];

/** The runs of an array, a `Map` or an object of runs, with their names; `undefined` for one run. */
export function runsIn(
  data: unknown,
  name: string,
): NamedRun[] | undefined {
  if (Array.isArray(data)) {
    return data.some(isOneRun) &&
        data.every((run) => isOneRun(run) || isNoRun(run))
      ? data.map((run, i) => [nameOf(run) ?? `${name} ${i + 1}`, run])
      : undefined;
  }
  if (!isObject(data) || isRun(data)) return undefined;
  const entries: NamedRun[] =
    (data instanceof Map ? [...data] : Object.entries(data))
      .map(([key, run]) => [String(key), run]);
  const runs = entries.filter(([key, run]) =>
    isOneRun(run) && (isRun(run) || mayNameRun(key))
  );
  const others = entries.filter((entry) => !runs.includes(entry));
  // Beside a single run, what is none is hardly another: it is a setting, or nothing.
  const areRuns = runs.length > 0 &&
    (others.length === 0 || runs.length > 1) &&
    others.every(([key, run]) => mayNameRun(key) && isNoRun(run));
  return areRuns ? entries : undefined;
}

/** A run, or an object of columns; a column `{steps, values}` is neither. */
function isOneRun(data: unknown): data is Record<string, unknown> {
  return isRun(data) ||
    (isObject(data) && !isList(data.values) && !isList(data) &&
      Object.values(data).some(isList));
}

/** What stands in the place of a run that failed: nothing, or nothing that was recorded. */
function isNoRun(data: unknown): boolean {
  return !isObject(data) && !isList(data) ||
    isObject(data) &&
      Object.values(data).every((cell) =>
        typeof toCell(cell) !== "number" && !isObject(cell)
      );
}

/** What a run calls itself. */
export function nameOf(run: unknown): string | undefined {
  if (!isObject(run)) return undefined;
  const own = run.name ?? run.id;
  return typeof own === "string" || typeof own === "number"
    ? String(own)
    : undefined;
}
