/**
 * What is said of strangers' logs beside what their reviewer saw: `real_logs.ts FOLDER` prints a table of tags and
 * verdicts, and with `--write PAGE` writes every verdict there, a row for each log, so that what a changed threshold
 * does to real logs is one page of a diff.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { examine } from "../../lib/examine.ts";
import { readLog } from "../../mod.ts";

/** One log: what its reviewer called it, and what each of its runs is called here. */
export interface Judged {
  readonly log: string;
  readonly tags: readonly string[];
  readonly verdicts: readonly string[];
}

/** Tags of a fault that the curves of a loss show. */
const FAULTS = ["overfit", "nan", "divergence", "underfit"];

/** Logs that a reviewer called healthy and an alarm does not, and the other way round. */
export function disagreements(judged: readonly Judged[]) {
  const healthy = judged.filter(({ tags }) => tags.includes("healthy"));
  const ill = judged.filter(({ tags }) =>
    !tags.includes("healthy") && FAULTS.some((fault) => tags.includes(fault))
  );
  return {
    healthy: healthy.length,
    alarmed: healthy.filter(({ verdicts }) =>
      verdicts.some((verdict) => /^(sick|watch)/.test(verdict))
    ),
    ill: ill.length,
    praised: ill.filter(({ verdicts }) =>
      verdicts.length > 0 &&
      verdicts.every((verdict) => verdict.startsWith("healthy"))
    ),
  };
}

/** How often each tag got each health. */
export function tagTable(judged: readonly Judged[]): string {
  const healths = ["healthy", "watch", "sick", "unknown", "unread"];
  const tags = [...new Set(judged.flatMap(({ tags }) => tags))].toSorted();
  const rows = tags.map((tag) => {
    const own = judged.filter((log) => log.tags.includes(tag));
    return [
      tag,
      ...healths.map((health) =>
        String(
          own.flatMap(({ verdicts }) => verdicts)
            .filter((verdict) => verdict.startsWith(health)).length,
        )
      ),
    ].join("\t");
  });
  return [["tag", ...healths].join("\t"), ...rows, ""].join("\n");
}

/** The verdict on each run of a log: its health, and what fires, the gravest first. */
async function verdictsOn(path: string): Promise<string[]> {
  try {
    return (await readLog(path)).map((history) => {
      const { verdict: { health }, checks } = examine(history);
      const firing = checks
        .filter(({ outcome, rule }) => outcome === "fires" && rule !== health)
        .map(({ rule }) => rule);
      return firing.length > 0 ? `${health}: ${firing.join(", ")}` : health;
    });
  } catch {
    return ["unread"];
  }
}

/** The tags in brackets at the beginning of a reviewer's note. */
export function tagsOf(note: string): string[] {
  return /^\[([^\]]*)\]/.exec(note)?.[1]?.split(",") ?? [];
}

function named({ log, verdicts }: Judged): string {
  return `  ${log}: ${[...new Set(verdicts)].join("; ")}`;
}

if (import.meta.main) {
  const { positionals: [folder = ""], values: { write: page } } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "string" } },
  });
  const lines = (name: string) =>
    Deno.readTextFileSync(`${folder}/${name}`).trim().split("\n");
  const notes = lines("MANIFEST.tsv").slice(1).map((row) => row.split("\t"));
  const judged: Judged[] = [];
  for (const line of lines("EXPECTED.ndjson")) {
    const { unit: log } = JSON.parse(line);
    const row = notes.find(([path]) =>
      path === log || path!.startsWith(`${log}/`)
    );
    const tags = tagsOf(row?.at(-1) ?? "");
    judged.push({ log, tags, verdicts: await verdictsOn(`${folder}/${log}`) });
  }
  const rows = judged.map(({ log, tags, verdicts }) =>
    [tags.join(","), log, verdicts.join("; ")].join("\t") + "\n"
  );
  if (page) {
    Deno.writeTextFileSync(page, tagTable(judged) + "\n" + rows.join(""));
  }
  const { healthy, alarmed, ill, praised } = disagreements(judged);
  console.log(tagTable(judged));
  [...alarmed, ...praised].forEach((log) => console.log(named(log)));
  console.log(
    `real logs: ${alarmed.length} of ${healthy} healthy alarmed, ${praised.length} of ${ill} ill called healthy`,
  );
}
