import { strictEqual } from "node:assert/strict";
import { main } from "../../lib/cli/main.ts";
import type { Check, Diagnosis, ReadFailure } from "../../lib/diagnosis.ts";
import { rules } from "../../lib/rules/mod.ts";
import { worldOf } from "./world.ts";

const CELLS: Record<Check["outcome"], string> = {
  fires: "F",
  quiet: "q",
  unsure: "?",
  absent: "–",
  crashed: "!",
};

/**
 * What the command says of every log in a folder, as a table: a row for each run, a column for each
 * rule, so that what a changed threshold does to real logs is one page of a diff.
 */
export async function verdictTable(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<string> {
  const world = worldOf({ files });
  await main(["--format", "json", folder], world);
  const { runs, errors }: { runs: Diagnosis[]; errors: ReadFailure[] } = JSON
    .parse(world.said.out);
  const rows = runs.map(({ run, verdict, checks }) => [
    nameIn(folder, run),
    verdict.health,
    verdict.headline ?? "",
    ...rules.map(({ id }) => cell(checks, id)),
  ]);
  const unread = errors.map(({ path, code }) => [
    nameIn(folder, path),
    "unread",
    code,
  ]);
  const head = ["run", "health", "headline", ...rules.map(({ id }) => id)];
  return [head, ...rows, ...unread].map((row) => row.join("\t") + "\n").join(
    "",
  );
}

function cell(checks: readonly Check[], id: string): string {
  const found = checks.filter(({ rule }) => rule === id);
  strictEqual(found.length, 1, `${id} answered ${found.length} times`);
  return CELLS[found[0]!.outcome];
}

function nameIn(folder: string, path: string): string {
  const inside = path.startsWith(`${folder}/`)
    ? path.slice(folder.length + 1)
    : path;
  // A run's name is the log's own text.
  return inside.replaceAll(/[\t\r\n]/g, " ");
}
