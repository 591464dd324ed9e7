/**
 * What is read of logs that hold several runs, joined end to end as the answer key counts them:
 * `appended.ts LOGS`. The corpus scorer looks for each series of the key in one run alone.
 *
 * @module
 */
import type { History, Series } from "../../lib/history.ts";
import { readLog } from "../../mod.ts";

/** A series as the answer key has it; what is `null` or missing is not compared. */
export interface Wanted {
  readonly name: string | null;
  readonly points?: number | null;
  readonly first?: number | null;
  readonly last?: number | null;
  readonly split?: string | null;
  readonly quantity?: string | null;
}

interface Unit {
  readonly unit: string;
  readonly kind: string;
  readonly runs?: number | null;
  readonly series?: readonly Wanted[];
}

/** Whether runs, one behind the other, have a series that is the wanted one. */
export function holds(runs: readonly History[], wanted: Wanted): boolean {
  const names = new Set(
    runs.flatMap(({ series }) => series.map(({ name }) => name)),
  );
  return [...names].some((name) => {
    const parts = runs.flatMap(({ series }) =>
      series.filter((one) => one.name === name)
    );
    return isJoined(parts, wanted);
  });
}

function isJoined(parts: readonly Series[], wanted: Wanted): boolean {
  const values = parts.flatMap((part) => [...part.values]);
  const finite = values.filter(Number.isFinite);
  const [part] = parts;
  return same(wanted.points, values.length) &&
    close(wanted.first, finite[0]) && close(wanted.last, finite.at(-1)) &&
    same(wanted.split, part?.split) &&
    (wanted.quantity === "other" || same(wanted.quantity, part?.quantity));
}

function same<T>(wanted: T | null | undefined, found: T): boolean {
  return wanted === null || wanted === undefined || wanted === found;
}

/** Equal to a millionth: the key rounds. */
function close(wanted: number | null | undefined, found?: number): boolean {
  if (wanted === null || wanted === undefined) return true;
  return found !== undefined &&
    Math.abs(wanted - found) <= 1e-6 * Math.abs(wanted) + 1e-12;
}

if (import.meta.main) {
  const [logs = ""] = Deno.args;
  const key = Deno.readTextFileSync(`${logs}/EXPECTED.ndjson`).trim();
  let right = 0;
  let all = 0;
  for (const line of key.split("\n")) {
    const { unit, kind, runs, series = [] }: Unit = JSON.parse(line);
    if (kind !== "log" || runs === 1) continue;
    const found = await readLog(`${logs}/${unit}`).catch(() => []);
    if (found.length < 2) continue;
    const missed = series.filter((one) =>
      !holds(found, one) && !found.some((run) => holds([run], one))
    );
    right += series.length - missed.length;
    all += series.length;
    if (missed.length === 0) continue;
    console.log(`  - ${unit}: ${missed.map(({ name }) => name).join(", ")}`);
  }
  console.log(`Logs of several runs, joined: ${right} of ${all} series right`);
}
