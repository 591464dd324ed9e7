import type { History } from "../../lib/history.ts";
import { read } from "../../lib/readers/mod.ts";

/** Reads a text as a file of that name. */
export function readText(
  text: string,
  path = "run.log",
  reader?: string,
): History[] {
  return read(
    new TextEncoder().encode(text),
    path,
    reader === undefined ? {} : { reader },
  );
}

/** Name to points of the only run in a text. */
export function curves(text: string): Record<string, (number | undefined)[][]> {
  const [history] = readText(text);
  return Object.fromEntries(history!.series.map(({ name, steps, values }) => [
    name,
    [...steps.keys()].map((i) => [steps[i], values[i]]),
  ]));
}

/** Who read a text, and what was noted. */
export function about(text: string): [string | null, string[]] {
  const { source: { reader, notes } } = readText(text)[0]!;
  return [reader, notes.map(({ kind }) => kind)];
}
