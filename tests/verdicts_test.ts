import { doesNotMatch, match, strictEqual } from "node:assert/strict";
import { rules } from "../lib/rules/mod.ts";
import { golden } from "./kit/golden.ts";
import { bytesUnder } from "./kit/sources.ts";
import { verdictTable } from "./kit/verdicts.ts";

const LOGS = "tests/logs";
const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("every log gets from every rule what the table of verdicts says", async () => {
  // What frameworks wrote in a few epochs tests the readers, no thresholds.
  const files = Object.entries(bytesUnder(LOGS))
    .filter(([path]) => !path.startsWith(`${LOGS}/frameworks/`));
  const table = await verdictTable(LOGS, Object.fromEntries(files));
  doesNotMatch(table, /\t!/, "a rule crashed");
  golden("verdicts.tsv", table);
});

Deno.test("a run has one row in the table, and each rule one cell of it", async () => {
  const table = await verdictTable("logs", {
    "logs/a/run.csv": bytes("epoch,loss\n1,0.9\n2,0.7\n3,nan\n"),
    "logs/b.csv": bytes("epoch,loss\n"),
  });
  const [head, ...rows] = table.trimEnd().split("\n");
  strictEqual(head!.split("\t").length, 3 + rules.length);
  strictEqual(rows.length, 2);
  match(rows[0]!, /^a\/run\.csv\tsick\tnon-finite-loss\t/);
  strictEqual(rows[0]!.split("\t").length, 3 + rules.length);
  strictEqual(rows[1], "b.csv\tunread\theader-only");
});
