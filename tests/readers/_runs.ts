import type { History } from "../../lib/history.ts";
import { fileOf } from "../../lib/log_file.ts";
import { logsIn, readLog } from "../../lib/reading.ts";
import { isBeside } from "../../lib/readers/mod.ts";

/** The runs in files in memory, grouped as in a folder. */
export async function runsIn(
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<History[]> {
  const files = Object.entries(contents).map(([path, content]) =>
    fileOf(
      typeof content === "string" ? new TextEncoder().encode(content) : content,
      path,
    )
  );
  const beside = files.filter(({ path }) => isBeside(path));
  const logs = files.filter((file) => !beside.includes(file));
  const runs: History[] = [];
  for (const log of logsIn(logs, beside)) runs.push(...await readLog(log));
  return runs;
}

/** Name to points, each a step and a value. */
export function pointsOf({ series }: History): Record<string, number[][]> {
  return Object.fromEntries(series.map(({ name, steps, values }) => [
    name,
    [...steps].map((step, i) => [step, values[i]!]),
  ]));
}

/** What was noted. */
export function kindsOf({ source }: History): string[] {
  return source.notes.map(({ kind }) => kind);
}
