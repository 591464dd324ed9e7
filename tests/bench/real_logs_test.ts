import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { disagreements, tagsOf, tagTable } from "./real_logs.ts";

const judged = [
  { log: "a", tags: ["healthy"], verdicts: ["healthy", "sick: overfitting"] },
  { log: "b", tags: ["healthy", "short"], verdicts: ["unknown"] },
  { log: "c", tags: ["overfit"], verdicts: ["healthy"] },
  { log: "d", tags: ["nan"], verdicts: ["sick: non-finite-loss"] },
  { log: "e", tags: ["decoy"], verdicts: ["unread"] },
];

Deno.test("tags stand in brackets before a reviewer's note", () => {
  deepStrictEqual(tagsOf("[rl,plateau] 994 rows [sic]"), ["rl", "plateau"]);
  deepStrictEqual(tagsOf("no tags"), []);
});

Deno.test("a healthy log that is alarmed is a disagreement, an ill one that is praised, too", () => {
  const { healthy, alarmed, ill, praised } = disagreements(judged);
  deepStrictEqual([healthy, alarmed.map(({ log }) => log)], [2, ["a"]]);
  deepStrictEqual([ill, praised.map(({ log }) => log)], [2, ["c"]]);
});

Deno.test("each run counts in the row of each tag of its log", () => {
  strictEqual(
    tagTable(judged.slice(0, 2)),
    "tag\thealthy\twatch\tsick\tunknown\tunread\n" +
      "healthy\t1\t0\t1\t1\t0\n" +
      "short\t0\t0\t0\t1\t0\n",
  );
});
