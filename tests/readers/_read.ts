import type { History } from "../../lib/history.ts";
import { read } from "../../lib/reading.ts";

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
