import type { History } from "../../lib/history.ts";
import { fileOf } from "../../lib/log_file.ts";
import { logsIn, read, readLog } from "../../lib/reading.ts";

/** Reads a text as a file of that name. */
export function readText(
  text: string,
  path = "run.log",
  reader?: string,
): Promise<History[]> {
  return read(
    new TextEncoder().encode(text),
    path,
    reader === undefined ? {} : { reader },
  );
}

/** Name to points of the only run in a text. */
export async function curves(
  text: string,
): Promise<Record<string, (number | undefined)[][]>> {
  const [history] = await readText(text);
  return Object.fromEntries(history!.series.map(({ name, steps, values }) => [
    name,
    [...steps.keys()].map((i) => [steps[i], values[i]]),
  ]));
}

/** Who read a text, and what was noted. */
export async function about(
  text: string,
): Promise<[string | null, string[]]> {
  const [history] = await readText(text);
  const { source: { reader, notes } } = history!;
  return [reader, notes.map(({ kind }) => kind)];
}

/** Reads the files of a folder, by path: all runs that are found. */
export async function readFiles(
  files: Readonly<Record<string, string>>,
): Promise<History[]> {
  const all = Object.entries(files).map(([path, text]) =>
    fileOf(new TextEncoder().encode(text), path)
  );
  const found: History[] = [];
  for (const log of logsIn(all)) found.push(...await readLog(log));
  return found;
}

/** Name to values of a run. */
export function valuesOf({ series }: History): Record<string, number[]> {
  return Object.fromEntries(
    series.map(({ name, values }) => [name, [...values]]),
  );
}
